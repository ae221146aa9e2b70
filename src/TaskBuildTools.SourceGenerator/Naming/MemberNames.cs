namespace TaskBuildTools.SourceGenerator.Naming;

/// <summary>
/// Gives each of a set of values a member name of its own. Where several values come to the same name, all of
/// them get a suffix from their hash and none keeps the plain name: a value that is added later may then stop code from
/// compiling, but never makes an existing name mean another value.
/// </summary>
internal static class MemberNames
{
    private const int ShortestSuffix = 6;

    /// <summary>The names, in the order of the values.</summary>
    /// <param name="values">Distinct values.</param>
    /// <param name="isTaken">Names that members may not have.</param>
    /// <param name="awayFromTaken">What is appended to such a name.</param>
    public static string[] Assign(IReadOnlyList<string> values, Func<string, bool> isTaken, string awayFromTaken)
    {
        string[] names = new string[values.Count];
        bool[] cut = new bool[values.Count];
        var sharers = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (int i = 0; i < names.Length; i++)
        {
            (names[i], cut[i]) = Identifier.From(values[i]);
            while (isTaken(names[i]))
            {
                names[i] += awayFromTaken;
            }

            if (!sharers.TryGetValue(names[i], out List<int>? sharing))
            {
                sharers.Add(names[i], sharing = []);
            }

            sharing.Add(i);
        }

        foreach (List<int> sharing in sharers.Values)
        {
            if (sharing.Count > 1 || cut[sharing[0]])
            {
                Distinguish(sharing, values, names, isTaken, awayFromTaken);
            }
        }

        return names;
    }

    private static void Distinguish(
        List<int> sharing, IReadOnlyList<string> values, string[] names, Func<string, bool> isTaken, string awayFromTaken)
    {
        string[] hashes = [.. sharing.Select(i => NameHash.Of(values[i]))];
        int length = ShortestSuffix;
        while (hashes.Select(hash => hash.Substring(0, length)).Distinct(StringComparer.Ordinal).Count() < hashes.Length)
        {
            length++;
        }

        // The x keeps the suffix apart from the only other underscores, which stand before digits.
        for (int i = 0; i < hashes.Length; i++)
        {
            ref string name = ref names[sharing[i]];
            name += "_x" + hashes[i].Substring(0, length);
            // A field and a value of it may be the same text, and so get the same suffix.
            while (isTaken(name))
            {
                name += awayFromTaken;
            }
        }
    }
}
