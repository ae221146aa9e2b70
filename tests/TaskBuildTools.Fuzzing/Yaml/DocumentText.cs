using System.Globalization;
using System.Text;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Records;

namespace TaskBuildTools.Fuzzing.Yaml;

/// <summary>All that a document holds as a text: equal texts are equal documents.</summary>
internal static class DocumentText
{
    public static string Of(TaskDocument document, SourceSpan[] spans)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{document.Path} {document.IsRejected} {document.Id} {document.IdSpan}");
        text.AppendJoin('|', document.Texts).AppendLine();
        text.AppendJoin('|', document.Names.Select(names => string.Join('\u0001', names))).AppendLine();
        text.AppendJoin('|', document.Dates).AppendLine().AppendJoin('|', document.Numbers).AppendLine();
        text.AppendJoin('|', document.Dependencies).AppendLine().AppendJoin('|', document.Others).AppendLine();
        text.AppendJoin('|', spans).AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"{document.ChecklistDone}/{document.ChecklistTotal} {document.BodyOffset} {document.BodyLength} {document.BodyHash}");
        foreach (Finding finding in document.Findings)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{finding.Id} {finding.Path} {finding.Span} {finding.Message} {finding.Key}");
            text.AppendJoin('|', finding.Related).AppendLine();
        }

        return text.ToString();
    }
}
