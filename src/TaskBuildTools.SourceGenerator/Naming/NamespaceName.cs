using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace TaskBuildTools.SourceGenerator.Naming;

/// <summary>Makes a legal namespace of what a project calls its root namespace, in the way that project templates do.</summary>
internal static class NamespaceName
{
    /// <summary>Illegal characters become <c>_</c>: <c>My-App.2d</c> is <c>My_App._2d</c>. Empty stays empty.</summary>
    public static string From(string name) =>
        string.Join(".", name.Trim().Split(['.'], StringSplitOptions.RemoveEmptyEntries).Select(Segment));

    private static string Segment(string segment)
    {
        var legal = new StringBuilder(segment.Length + 1);
        foreach (char c in segment)
        {
            bool isPart = SyntaxFacts.IsIdentifierPartCharacter(c) && !CodePoints.IsInvisible(c);
            if (legal.Length == 0 && isPart && !SyntaxFacts.IsIdentifierStartCharacter(c))
            {
                legal.Append('_');
            }

            legal.Append(isPart ? c : '_');
        }

        string name = legal.ToString();
        return SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
    }
}
