using System.Text;
using TaskBuildTools.Authoring.Binding;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.FrontMatter;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Fuzzing.Yaml;
using static TaskBuildTools.Fuzzing.Targets.Promise;

namespace TaskBuildTools.Fuzzing.Targets;

/// <summary>
/// A task file of any bytes: it is read without an exception; it is accepted, or rejected with a finding; every place is one of
/// the file; what is accepted has the nodes of YamlDotNet's events; and the shortcut for plain front matter changes nothing.
/// </summary>
internal sealed class FrontMatterTarget : IFuzzTarget
{
    private const string TaskPath = "tasks/x.md";

    private static readonly TaskSchema[] Schemas = [Presets.Default, Presets.BacklogMd];

    // As a build does, which reads all files by one reader.
    private readonly TaskDocumentReader[] _readers = [.. Schemas.Select(schema => new TaskDocumentReader(schema))];
    private readonly StringPool _strings = new();

    public string Name => "front-matter";

    /// <summary>Files so far whose front matter was sound.</summary>
    public int Sound { get; private set; }

    /// <summary>Of these, the ones that the shortcut read.</summary>
    public int Plain { get; private set; }

    public IEnumerable<byte[]> Seeds => FrontMatterSeeds.All;

    public void Run(byte[] input)
    {
        for (int i = 0; i < Schemas.Length; i++)
        {
            TaskDocument document = _readers[i].ReadWithSpans(TaskPath, input, out SourceSpan[] spans);
            CheckDocument(input, document, spans);
            FrontMatterBounds bounds = FrontMatterBounds.Find(input);
            if (bounds.State == FrontMatterState.Found && bounds.Length <= TaskDocumentReader.FrontMatterLimit && System.Text.Unicode.Utf8.IsValid(input))
            {
                string text = Encoding.UTF8.GetString(input, bounds.Start, bounds.Length);
                CheckShortcut(Schemas[i], text, input, bounds, DocumentText.Of(document, spans));
                CheckNodes(text, Schemas[i].RepairBareAt);
            }
        }
    }

    private static void CheckDocument(byte[] input, TaskDocument document, SourceSpan[] spans)
    {
        bool hasError = document.Findings.Any(finding => finding.Descriptor.DefaultSeverity == DiagnosticSeverity.Error);
        Require(document.IsRejected == hasError, "rejected and findings do not agree");
        Require(document.IsRejected || document.Id.Length > 0, "accepted without an id");
        string whole = Encoding.UTF8.GetString(input);
        var places = new FilePlaces(whole.StartsWith('\uFEFF') ? whole[1..] : whole);
        foreach (Finding finding in document.Findings)
        {
            Require(places.Has(finding.Span), $"{finding.Id} at {finding.Span}, which is no place of the file");
            Require(finding.Related.All(related => places.Has(related.Span)), $"{finding.Id} relates to no place of the file");
            Require(finding.Message.Length > 0, $"{finding.Id} says nothing");
        }

        Require(spans.All(places.Has), "a value at no place of the file");
        Require(document.Dependencies.All(dependency => places.Has(dependency.Span)), "a dependency at no place of the file");
        Require(document.BodyOffset + document.BodyLength == input.Length || document.BodyOffset == 0, "the body is not the rest of the file");
    }

    private static void CheckShortcut(TaskSchema schema, string text, byte[] input, FrontMatterBounds bounds, string found)
    {
        YamlDocument yaml = YamlReader.Read(text, FrontMatterBounds.FirstLine, schema.RepairBareAt);
        var binder = new DocumentBinder(new FieldNames(schema), TaskPath, yaml, SourceSpan.OnLine(1, 1, 3));
        foreach (YamlProblem problem in yaml.Problems)
        {
            binder.Add(ProblemFindings.Of(TaskPath, problem));
        }

        if (yaml.Tree is null)
        {
            binder.SalvageId(text);
        }
        else
        {
            binder.Bind();
        }

        string expected = DocumentText.Of(binder.ToDocument(bounds.BodyOffset, input.AsSpan(bounds.BodyOffset)), binder.Spans());
        Require(expected == found, $"the shortcut reads\n{found}\nand the parser\n{expected}");
    }

    private void CheckNodes(string text, bool repairBareAt)
    {
        YamlDocument yaml = YamlReader.Read(text, FrontMatterBounds.FirstLine, repairBareAt, _strings);
        List<ReferenceNode>? expected = ReferenceYaml.Read(text, out string reason);
        if (expected is null)
        {
            Require(yaml.Problems.Count > 0, $"no finding, though it is not sound: {reason}");
            return;
        }

        Sound++;
        Plain += PlainYamlReader.TryRead(text, _strings) is null ? 0 : 1;
        Require(yaml.Problems.Count == 0, $"a finding in sound front matter: {(yaml.Problems.Count > 0 ? yaml.Problems[0] : default)}");
        Require(yaml.Tree!.Count == expected.Count, $"{yaml.Tree.Count} nodes instead of {expected.Count}");
        for (int i = 0; i < expected.Count; i++)
        {
            ReferenceNode node = expected[i];
            ref YamlNode found = ref yaml.Tree[i];
            Require(found.Kind == node.Kind && found.Text == node.Text && (node.Kind != YamlNodeKind.Scalar || found.IsPlain == node.IsPlain),
                $"node {i} is {found.Kind} \"{found.Text}\" instead of {node}");
            Require(node.Start < 0 || (found.Start == node.Start && found.End == node.End), $"node {i} at {found.Start}..{found.End} instead of {node}");
            Require(yaml.Tree.Next(i) == EndOf(expected, i), $"node {i} ends before node {yaml.Tree.Next(i)}");
        }
    }

    private static int EndOf(List<ReferenceNode> nodes, int node)
    {
        int end = node + 1;
        while (end < nodes.Count && nodes[end].Depth > nodes[node].Depth)
        {
            end++;
        }

        return end;
    }
}
