using System.Text;

namespace TaskBuildTools.Fuzzing.Shapes;

/// <summary>Task files of any size that repeat one thing, a part of the file without limit but its size: each must cost its length, not its square.</summary>
internal static class TaskFileShapes
{
    private const string Head = "id: a-1\ntitle: T\n";

    /// <summary>By name: makes the part that repeats, of about so many characters.</summary>
    private static readonly Dictionary<string, Func<int, string>> FrontMatters = new(StringComparer.Ordinal)
    {
        ["anchors of many names"] = size => Lines(size, i => $"k{i}: &a{i} x"),
        ["an anchor again and again"] = size => Lines(size, i => $"k{i}: &a x"),
        ["long anchors"] = size => Lines(size, i => $"k{i}: &{new string('a', 900)}{i} x"),
        ["anchors in a list"] = size => "tags:\n" + Lines(size, i => $"- &a{i} x"),
        ["aliases"] = size => "notes: &n x\n" + Lines(size, i => $"k{i}: *n"),
        ["aliases of nothing"] = size => Lines(size, i => $"k{i}: *n{i}"),
        ["aliases of a list"] = size => "tags: &n [a, b, c]\n" + Lines(size, i => $"k{i}: *n"),
        ["unknown tags"] = size => Lines(size, i => $"k{i}: !x{i} y"),
        ["known tags"] = size => Lines(size, i => $"k{i}: !!str y"),
        ["a key again and again"] = size => Lines(size, _ => "notes: x"),
        ["each key twice"] = size => Lines(size, i => $"k{i / 2}: x"),
        ["a field by its aliases"] = size => Lines(size, i => i % 2 == 0 ? "tags: x" : "labels: x"),
        ["unknown keys"] = size => Lines(size, i => $"k{i}: x"),
        ["long unknown keys"] = size => Lines(size, i => $"{new string('k', 60)}{i}: x"),
        ["misspelled keys"] = size => Lines(size, i => $"assigne{i % 10}{i}: x"),
        ["keys nearly of one field"] = size => Lines(size, i => $"statu{i % 100}: x"),
        ["keys with lists"] = size => Lines(size, i => $"k{i}: [a, b]"),
        ["keys with mappings"] = size => Lines(size, i => $"k{i}: {{a: b}}"),
        ["keys without values"] = size => Lines(size, i => $"k{i}:"),
        ["values without keys"] = size => Lines(size, _ => ": x"),
        ["lists as keys"] = size => Lines(size, _ => "? [a]\n: b"),
        ["merge keys"] = size => Lines(size, _ => "<<: x"),
        ["keys in quotes"] = size => Lines(size, i => $"\"k{i}\": 'x'"),
        ["bare users in a list"] = size => "assignee:\n" + Lines(size, i => $"- @u{i}"),
        ["bare users in brackets"] = size => "assignee: [" + Repeat(size, "@u, ") + "x]",
        ["bare users as fields"] = size => Lines(size, i => $"k{i}: @u"),
        ["comments"] = size => Lines(size, _ => "# x"),
        ["comments behind values"] = size => Lines(size, i => $"k{i}: x # y"),
        ["one long comment"] = size => "# " + new string('x', size),
        ["comments in a list"] = size => "tags:\n" + Lines(size, _ => "- a\n# x"),
        ["blank lines"] = size => new string('\n', size),
        ["blank lines between fields"] = size => Lines(size, i => $"k{i}: x\n\n\n\n"),
        ["lines of blanks"] = size => Lines(size, _ => "                "),
        ["blanks at the ends of lines"] = size => Lines(size, i => $"k{i}: x{new string(' ', 100)}"),
        ["one long line of blanks"] = size => "notes: x" + new string(' ', size),
        ["directives"] = size => Lines(size, _ => "%x"),
        ["directives in a text"] = size => "notes: |\n" + Lines(size, _ => " %x"),
        ["lines that nearly end it"] = size => Lines(size, _ => "----"),
        ["lines that nearly end it in a text"] = size => "notes: |\n" + Lines(size, _ => " ---"),
        ["document ends"] = size => "notes: x\n" + Lines(size, _ => "--- x"),
        ["tabs before keys"] = size => Lines(size, i => $"\tk{i}: x"),
        ["tabs after keys"] = size => Lines(size, i => $"k{i}:\tx"),
        ["tabs in a text"] = size => "notes: |\n" + Lines(size, _ => " \tx"),
        ["one line of tabs"] = size => "notes: x" + new string('\t', size),
        ["carriage returns"] = size => Lines(size, i => $"k{i}: x").Replace('\n', '\r'),
        ["carriage returns alone"] = size => new string('\r', size),
        ["both line ends"] = size => Lines(size, i => $"k{i}: x").Replace("\n", "\r\n", StringComparison.Ordinal),
        ["control characters"] = size => "notes: " + new string('\u0001', size),
        ["control characters on each line"] = size => Lines(size, i => $"k{i}: \u0001"),
        ["a plain text"] = size => "notes: " + new string('x', size),
        ["a plain text of many lines"] = size => "notes: x\n" + Lines(size, _ => "  x"),
        ["a plain text with blank lines"] = size => "notes: x\n" + Lines(size, _ => "  x\n\n"),
        ["a plain text with colons"] = size => "notes: " + Repeat(size, "a:b "),
        ["a plain text with keys"] = size => "notes: " + Repeat(size, "a: b "),
        ["fields with keys in their values"] = size => Lines(size, i => $"k{i}: a: b"),
        ["a text in apostrophes"] = size => "notes: '" + Repeat(size, "''") + "'",
        ["a text in apostrophes of many lines"] = size => "notes: '\n" + Lines(size, _ => "  x") + "  '",
        ["apostrophes within"] = size => Lines(size, i => $"k{i}: 'it's'"),
        ["apostrophes within one line"] = size => "notes: 'it's " + Repeat(size, "it's "),
        ["apostrophes never closed"] = size => Lines(size, i => $"k{i}: 'x"),
        ["a text in double quotes"] = size => "notes: \"" + Repeat(size, "\\n") + "\"",
        ["a text in double quotes of many lines"] = size => "notes: \"\n" + Lines(size, _ => "  x\\") + "  \"",
        ["escapes"] = size => "notes: \"" + Repeat(size, "\\u0041") + "\"",
        ["half characters"] = size => "notes: \"" + Repeat(size, "\\uD800") + "\"",
        ["half characters in a list"] = size => "tags: [" + Repeat(size, "\"\\uD800\", ") + "x]",
        ["wrong escapes"] = size => Lines(size, i => $"k{i}: \"\\q\""),
        ["double quotes never closed"] = size => Lines(size, i => $"k{i}: \"x"),
        ["quotes that swallow keys"] = size => "notes: \"x\n" + Lines(size, i => $"k{i}: x"),
        ["a literal text"] = size => "notes: |\n" + Lines(size, _ => "  x"),
        ["a literal text with blank lines"] = size => "notes: |\n  x\n" + new string('\n', size) + "  y",
        ["a literal text with a deep first line"] = size => "notes: |\n" + Lines(size, _ => "    ") + "  x",
        ["a folded text"] = size => "notes: >\n" + Lines(size, _ => "  x\n   y"),
        ["literal texts"] = size => Lines(size, i => $"k{i}: |\n  x"),
        ["literal texts with nothing"] = size => Lines(size, i => $"k{i}: |"),
        ["a list"] = size => "tags:\n" + Lines(size, i => $"- t{i}"),
        ["a list of one name"] = size => "tags:\n" + Lines(size, _ => "- x"),
        ["a list of nothing"] = size => "tags:\n" + Lines(size, _ => "-"),
        ["a list of lists"] = size => "tags:\n" + Lines(size, _ => "- [x]"),
        ["a list of mappings"] = size => "tags:\n" + Lines(size, i => $"- k{i}: x"),
        ["a list in brackets"] = size => "tags: [" + Repeat(size, "x, ") + "y]",
        ["a list in brackets of many lines"] = size => "tags: [\n" + Lines(size, i => $" t{i},") + " y]",
        ["a list of quotes in brackets"] = size => "tags: [" + Repeat(size, "'it''s', ") + "y]",
        ["a list that is not closed"] = size => "tags: [" + Repeat(size, "x, "),
        ["lists that are not closed"] = size => Lines(size, i => $"k{i}: ["),
        ["mappings that are not closed"] = size => Lines(size, i => $"k{i}: {{a: b"),
        ["lists that are closed twice"] = size => Lines(size, i => $"k{i}: [x]]"),
        ["text behind lists"] = size => Lines(size, i => $"k{i}: [x] y"),
        ["brackets within brackets"] = size => "notes: " + Repeat(size, "["),
        ["braces within braces"] = size => "notes: " + Repeat(size, "{a: "),
        ["brackets of many lines"] = size => "notes: " + Repeat(size, "[\n "),
        ["brackets in a text that steps in"] = Stairs,
        ["lists within lists"] = size => "notes:\n" + Repeat(size, "- "),
        ["mappings within mappings"] = size => Nested(size, 60),
        ["dependencies on nothing"] = size => "dependencies:\n" + Lines(size, i => $"- a-{i + 2}"),
        ["a dependency again and again"] = size => "dependencies:\n" + Lines(size, _ => "- a-2"),
        ["dependencies on itself"] = size => "dependencies:\n" + Lines(size, _ => "- a-1"),
        ["dates"] = size => Lines(size, i => $"d{i}: 2025-01-01"),
        ["wrong dates"] = size => "due: " + new string('9', size),
        ["long numbers"] = size => "estimated_hours: " + new string('9', size),
        ["a long status"] = size => "status: " + new string('x', size),
        ["conflict markers"] = size => Lines(size, i => $"<<<<<<< HEAD\nk{i}: a\n=======\nk{i}: b\n>>>>>>> b"),
        ["markers alone"] = size => Lines(size, _ => "<<<<<<< HEAD"),
        ["no YAML"] = size => Lines(size, _ => "x"),
        ["question marks"] = size => Lines(size, _ => "? x"),
        ["one long key"] = size => new string('k', size) + ": x",
        ["keys of a list behind fields"] = size => Lines(size, i => $"k{i}: x\n- y"),
        ["fields that step out"] = size => "notes: x\n" + Lines(size, i => $"{new string(' ', i % 50)}k{i}: x"),
    };

    private static readonly Dictionary<string, Func<int, string>> Bodies = new(StringComparer.Ordinal)
    {
        ["a checklist"] = size => Lines(size, _ => "- [ ] x"),
        ["a checklist that steps in"] = size => Lines(size, i => $"{new string(' ', i % 60)}- [x] x"),
        ["markers on one line"] = size => Repeat(size, "- "),
        ["numbers on one line"] = size => Repeat(size, "1. "),
        ["digits"] = size => new string('1', size),
        ["one deep line"] = size => new string(' ', size) + "- [ ] x",
        ["tabs"] = size => new string('\t', size) + "- [ ] x",
        ["fences"] = size => Lines(size, _ => "```"),
        ["fences that grow"] = size => Lines(size, i => new string('`', 3 + i % 60)),
        ["backticks on one line"] = size => Repeat(size, "``` `"),
        ["comments that never end"] = size => Repeat(size, "<!-- "),
        ["comments on each line"] = size => Lines(size, _ => "<!-- x"),
        ["blank lines of a body"] = size => new string('\n', size),
        ["carriage returns of a body"] = size => new string('\r', size),
        ["conflict markers of a body"] = size => Lines(size, _ => "<<<<<<< HEAD\n- [ ] a\n=======\n- [x] a\n>>>>>>> b"),
    };

    public static IEnumerable<string> Names => FrontMatters.Keys.Concat(Bodies.Keys);

    /// <summary>The file of a shape; its front matter is within the limit for sizes up to a mebibyte.</summary>
    public static byte[] Make(string name, int size)
    {
        size -= 200;
        return Encoding.UTF8.GetBytes(Bodies.TryGetValue(name, out Func<int, string>? body)
            ? $"---\n{Head}---\n{body(size)}\n"
            : $"---\n{Head}{FrontMatters[name](size)}\n---\n");
    }

    private static string Lines(int size, Func<int, string> line)
    {
        StringBuilder text = new(size + 64);
        for (int i = 0; ; i++)
        {
            string next = line(i);
            if (text.Length + next.Length + 1 > size)
            {
                return text.ToString();
            }

            text.Append(next).Append('\n');
        }
    }

    private static string Repeat(int size, string part) => new StringBuilder(size).Insert(0, part, size / part.Length).ToString();

    // Each line is in the brackets of all before it, and the last closes them all; but the text around them never ends.
    private static string Stairs(int size)
    {
        int count = (int)Math.Sqrt(2.0 * size) - 8;
        return "notes: \"\n" + string.Concat(Enumerable.Range(1, count).Select(i => $"{new string(' ', i)}k: [\n"))
            + new string(' ', count + 1) + new string(']', count) + "\" x\n";
    }

    private static string Nested(int size, int depth) =>
        Lines(size, i => $"{new string(' ', i % depth)}k{i / depth}:{(i % depth == depth - 1 ? " x" : "")}");
}
