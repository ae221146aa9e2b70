using TaskBuildTools.Authoring.Findings;

namespace TaskBuildTools.Authoring.Tests.Binding;

internal static class FindingAssertions
{
    /// <summary>One finding and no other, with this place and message.</summary>
    public static void ShouldBeOnly(
        this Finding[] findings, string id, int line, int column, int endLine, int endColumn, string message)
    {
        findings.Select(finding => finding.Id).ShouldBe([id]);
        findings[0].Span.ShouldBe(new SourceSpan(line, column, endLine, endColumn));
        findings[0].Message.ShouldBe(message);
    }

    /// <summary>All findings, as <c>TBT2006 4,9</c>.</summary>
    public static string[] Places(this Finding[] findings) =>
        [.. findings.Select(finding => $"{finding.Id} {finding.Span.Line},{finding.Span.Column}")];
}
