using System.Collections.Immutable;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Rules;

namespace TaskBuildTools.Authoring.Incremental;

/// <summary>Findings as bytes. The descriptor is kept by id, so titles and severities are always today's.</summary>
internal static class FindingSerializer
{
    public static void Write(ByteWriter writer, Finding finding, string? ownPath = null)
    {
        writer.Text(finding.Id);
        writer.Text(finding.Path == ownPath ? null : finding.Path);
        WriteSpan(writer, finding.Span);
        writer.Text(finding.Message);
        writer.Text(finding.Key);
        writer.Count(finding.Related.Length);
        foreach (RelatedPlace place in finding.Related)
        {
            writer.Text(place.Path == ownPath ? null : place.Path);
            WriteSpan(writer, place.Span);
            writer.Text(place.Message);
        }
    }

    public static Finding Read(ref ByteReader reader, string ownPath = "")
    {
        string id = reader.RequiredText();
        DiagnosticDescriptor descriptor = DiagnosticCatalogue.Find(id)
            ?? throw new InvalidDataException("A finding has an unknown id.");
        string path = reader.Text() ?? ownPath;
        SourceSpan span = ReadSpan(ref reader);
        string message = reader.RequiredText();
        string key = reader.RequiredText();
        int count = reader.ItemCount();
        if (count == 0)
        {
            return new Finding(descriptor, path, span, message, key, []);
        }

        ImmutableArray<RelatedPlace>.Builder related = ImmutableArray.CreateBuilder<RelatedPlace>(count);
        for (int i = 0; i < count; i++)
        {
            related.Add(new RelatedPlace(reader.Text() ?? ownPath, ReadSpan(ref reader), reader.RequiredText()));
        }

        return new Finding(descriptor, path, span, message, key, related.MoveToImmutable());
    }

    public static void WriteSpan(ByteWriter writer, SourceSpan span)
    {
        writer.Count(span.Line);
        if (span.IsEmpty)
        {
            return;
        }

        writer.Count(span.Column);
        writer.Count(span.EndLine - span.Line);
        writer.Count(span.EndColumn);
    }

    public static SourceSpan ReadSpan(ref ByteReader reader)
    {
        int line = reader.Count();
        if (line == 0)
        {
            return default;
        }

        int column = reader.Count();
        int lines = reader.Count();
        return new SourceSpan(line, column, unchecked(line + lines), reader.Count());
    }
}
