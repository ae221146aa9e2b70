namespace TaskBuildTools.Authoring.FrontMatter;

/// <summary>
/// Finds the lines that begin with <c>%</c> outside a value. YAML takes them for directives (YAML 1.2, section 6.8), and the
/// parser passes over those that it does not know: what stands there would be lost without a word.
/// </summary>
internal static class DirectiveFinder
{
    // What a megabyte of such lines deserves is not a finding each.
    private const int Limit = 64;

    /// <summary>The first such line that begins between two values, or null.</summary>
    public static int? Between(string text, int start, int end)
    {
        for (int at = text.IndexOf('%', start, Math.Max(0, end - start)); at >= 0; at = text.IndexOf('%', at + 1, end - at - 1))
        {
            if (BeginsLine(text, at))
            {
                return at;
            }
        }

        return null;
    }

    /// <summary>All such lines of a text that the parser took.</summary>
    public static void Find(string text, YamlTree tree, List<(int Start, int End, string Reason)> warnings)
    {
        int found = 0;
        int next = 0;
        int value = 0;
        for (int at = text.IndexOf('%'); at >= 0 && found < Limit; at = text.IndexOf('%', at + 1))
        {
            if (BeginsLine(text, at) && !IsInValue(tree, ref next, ref value, at))
            {
                warnings.Add((at, YamlLine.At(text, at).End, SyntaxReason.Directive));
                found++;
            }
        }
    }

    private static bool BeginsLine(string text, int index) => index == 0 || text[index - 1] is '\n' or '\r';

    // The nodes stand in the order of the text, but for the copies that aliases make.
    private static bool IsInValue(YamlTree tree, ref int next, ref int value, int index)
    {
        for (; next < tree.Count && (tree[next].IsCopy || tree[next].Start <= index); next++)
        {
            if (!tree[next].IsCopy && tree[next].Kind == YamlNodeKind.Scalar)
            {
                value = next;
            }
        }

        return value < tree.Count && tree[value].Kind == YamlNodeKind.Scalar && tree[value].Start < index && index < tree[value].End;
    }
}
