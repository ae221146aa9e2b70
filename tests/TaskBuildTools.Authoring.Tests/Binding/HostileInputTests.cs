using System.Text;
using CsCheck;
using TaskBuildTools.Authoring.Binding;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Authoring.SettingsFiles;

namespace TaskBuildTools.Authoring.Tests.Binding;

/// <summary>Whatever the bytes are, there is a document, or a finding inside the file that says why there is none.</summary>
public sealed class HostileInputTests
{
    private const string Valid =
        """
        ---
        id: a-1
        title: 'It''s a report'
        description: "One \
          two\n\u00E9"
        status: todo
        created_at: '2025-07-23T04:14:55.818958+00:00'
        due_date: 2025-08-01
        dependencies: [a-2, "a-3"]
        tags:
        - docs
        - &x urgent
        notes: >-
          text

          more
        estimated_hours: 2.5
        assignee: *x
        custom: {a: [1, 2], b: {c: d}}
        ---

        - [x] done
        """;

    private static readonly string[] Fragments =
    [
        "'", "\"", ": ", ":", "- ", "\n", "\r", "\r\n", "\t", "[", "]", "{", "}", ",", "@", "`", "%", "&a ", "*a", "*x", "!t ",
        "|", ">", "#", " #", "?", "? ", "---", "---\n", "...\n", "\\", "\\u", "\0", "\u2028", "\u0085", "\uFEFF", "🙂", "<<: ",
        "id: ", "id: b\n", "null", "~", "\u0001", "  ", "%YAML 1.2\n", "&x [*x]", "\"\\uD800\"", "!<tag:x> ", "- - - ", "|2\n",
    ];

    private static readonly TaskDocumentReader[] Readers = [new(Presets.Default), new(Presets.BacklogMd)];

    [Fact]
    public void A_valid_file_with_a_few_insertions_and_deletions()
    {
        Gen<(int Place, int Fragment, int Deleted)> edit =
            Gen.Select(Gen.Int[0, Valid.Length], Gen.Int[0, Fragments.Length], Gen.Int[0, 12]);

        edit.Array[1, 5].Sample(
            edits =>
            {
                string text = Valid;
                foreach ((int place, int fragment, int deleted) in edits)
                {
                    int at = Math.Min(place, text.Length);
                    text = text.Remove(at, fragment % 3 == 0 ? Math.Min(deleted, text.Length - at) : 0);
                    text = text.Insert(at, fragment < Fragments.Length ? Fragments[fragment] : "");
                }

                ShouldBeReadOrExplained(Encoding.UTF8.GetBytes(text));
            },
            iter: 5_000,
            threads: 1);
    }

    [Fact]
    public void A_front_matter_of_nothing_but_fragments()
    {
        Gen.Int[0, Fragments.Length - 1].Array[0, 30].Sample(
            parts => ShouldBeReadOrExplained(
                Encoding.UTF8.GetBytes("---\nid: a-1\n" + string.Concat(parts.Select(part => Fragments[part])) + "\n---\nbody")),
            iter: 5_000,
            threads: 1);
    }

    [Fact]
    public void Random_bytes_in_and_around_the_front_matter()
    {
        Gen.Byte.Array[0, 60].Sample(
            bytes =>
            {
                ShouldBeReadOrExplained(bytes);
                ShouldBeReadOrExplained([.. "---\n"u8, .. bytes, .. "\n---\n"u8, .. bytes]);
            },
            iter: 3_000,
            threads: 1);
    }

    [Fact]
    public void The_same_bytes_as_a_schema()
    {
        Gen.Int[0, Fragments.Length - 1].Array[0, 30].Sample(
            parts =>
            {
                byte[] bytes = Encoding.UTF8.GetBytes("preset: default\n" + string.Concat(parts.Select(part => Fragments[part])));
                (TaskSchema schema, Finding[] findings) = SchemaReader.Read("tasks.schema.yaml", bytes);
                schema.Fields.Length.ShouldBeGreaterThanOrEqualTo(15);
                ShouldBeInside(findings, bytes);
            },
            iter: 3_000,
            threads: 1);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{")]
    [InlineData("- ")]
    [InlineData("? ")]
    [InlineData("{a: ")]
    [InlineData("&a [*a, ")]
    [InlineData("'")]
    [InlineData("@a\n- ")]
    [InlineData("'a'a\n- ")]
    [InlineData("a: b: c\n")]
    [InlineData("\"a\"a\n")]
    [InlineData("*a ")]
    [InlineData("!a ")]
    [InlineData("|\n")]
    [InlineData("x: y\n")]
    [InlineData("\n")]
    [InlineData("\t")]
    [InlineData("%")]
    public void Two_hundred_thousand_repetitions(string part)
    {
        StringBuilder text = new("---\nid: a-1\nx: ");
        for (int i = 0; i < 200_000; i++)
        {
            text.Append(part);
        }

        ShouldBeReadOrExplained(Encoding.UTF8.GetBytes(text.Append("\n---\n").ToString()));
    }

    private static void ShouldBeReadOrExplained(byte[] bytes)
    {
        foreach (TaskDocumentReader reader in Readers)
        {
            TaskDocument document = reader.Read("tasks/example.md", bytes);
            if (document.IsRejected)
            {
                document.Findings.ShouldContain(finding => finding.Descriptor.DefaultSeverity == DiagnosticSeverity.Error);
            }
            else
            {
                document.Id.ShouldNotBeEmpty();
            }

            ShouldBeInside(document.Findings, bytes);
        }
    }

    private static void ShouldBeInside(Finding[] findings, byte[] bytes)
    {
        if (findings.Length == 0)
        {
            return;
        }

        string text = Encoding.UTF8.GetString(bytes.AsSpan().StartsWith("\uFEFF"u8) ? bytes.AsSpan(3) : bytes);
        string[] lines = text.Split(["\r\n", "\n", "\r"], StringSplitOptions.None);
        foreach (SourceSpan span in findings.Select(finding => finding.Span))
        {
            span.Line.ShouldBeInRange(1, lines.Length);
            span.Column.ShouldBeInRange(1, lines[span.Line - 1].Length + 1);
            span.EndLine.ShouldBeInRange(span.Line, lines.Length);
            span.EndColumn.ShouldBeInRange(span.EndLine == span.Line ? span.Column : 1, lines[span.EndLine - 1].Length + 1);
        }
    }
}
