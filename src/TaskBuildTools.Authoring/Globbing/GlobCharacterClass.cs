namespace TaskBuildTools.Authoring.Globbing;

/// <summary>The characters between <c>[</c> and <c>]</c>. Never <c>/</c>.</summary>
/// <param name="Ranges">Pairs of first and last code unit.</param>
/// <param name="IsNegated">Whether it stands for every other character.</param>
internal sealed record GlobCharacterClass(string Ranges, bool IsNegated)
{
    public bool Contains(char character)
    {
        if (character == '/')
        {
            return false;
        }

        for (int i = 0; i < Ranges.Length; i += 2)
        {
            if (character >= Ranges[i] && character <= Ranges[i + 1])
            {
                return !IsNegated;
            }
        }

        return IsNegated;
    }
}
