using System.Text;
using CsCheck;

namespace TaskBuildTools.SourceGenerator.Tests.Joining;

/// <summary>Text that breaks what is careless with it. Well-formed: reading rejects halves of surrogate pairs.</summary>
internal static class HostileText
{
    private static readonly string[] Whole =
    [
        " ", "\t", "\r\n", "\u0085", "\u2028", "\u2029", "\u202Etodo\u202C", "\u2066a\u2069", "\uFEFF", "\uFEFFtodo", "\uFFFD", "\uFFFE", "\uFFFF", "\0",
        "\"", "\"\"\"", "\\", "\\\\", "\\u0041", "\\t", "\\n", "*/", "/*", "//", "]]>", "<![CDATA[", "<a>&amp;</a>", "<!--", "-->", "{", "}", "{0}", "{{",
        "#if", "#endif", "#pragma warning disable", "class", "namespace", "await", "record", "field", "value", "global", "var", "_", "__", "@x",
        "Equals", "equals", "ToString", "to_string", "GetHashCode", "GetType", "ReferenceEquals", "MemberwiseClone", "Finalize", "Named", "named",
        "status", "Status", "STATUS", "tag", "id", "Id", "backlog", "index", "where", "type", "status-code", "status_code", "open_index", "OpenIndex", "_index",
        "StatusValue", "status value", "named_value", "task", "task filter", "system", "System", "App", "TaskBuildTools",
        "todo", "Todo", "TODO", "to-do", "to do", "ToDo", "tödo", "to\u0308do", "\u0130stanbul", "istanbul", "ISTANBUL", "ı", "ß", "ẞ", "ǆ", "ﬁ",
        "🚀", "👩‍💻", "🇩🇪", "日本語", "עברית", "𠮷野", "𝐀", "e\u0301", "\u0301", "é", "a\u200Db", "ab", "a\u00ADb", "٣", "1", "01", "1.0", "1,0", "-1", "½", "²",
        "ids", "ids\tomitted", "name\tstatus\tx", "taskbuildtools-manifest\t1", "null", "~", "true", new('x', 10_000), new string('x', 10_000) + "y", new('"', 10_000),
    ];

    private static readonly Gen<string> Scraps = Gen.Frequency(
            (6, Gen.Char["aAzZ09_ -.#+&<>\"\\/*{}@\n\r\t\u0085\u2028\u202E\u0301\u200D\uFE0Fé日"]),
            (2, Gen.Char),
            (1, Gen.Char['a', 'z'])).Array[1, 12].Select(units => WellFormed(new string(units)));

    /// <summary>Not empty.</summary>
    public static Gen<string> Any { get; } = Gen.Frequency((3, Gen.Int[0, Whole.Length - 1].Select(i => Whole[i])), (2, Scraps));

    /// <summary>Every one of the known ones.</summary>
    public static IReadOnlyList<string> All => Whole;

    private static string WellFormed(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
