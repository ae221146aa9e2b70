using System.Text;
using TaskBuildTools.Authoring.Binding;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Incremental;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;

namespace TaskBuildTools.Authoring.Tests.Incremental;

/// <summary>What the build cache gives back is what reading the file gave.</summary>
public sealed class DocumentSerializerTests
{
    [Theory]
    [InlineData("""
        ---
        id: everything
        title: "All fields, 📋 \u00e9"
        description: |
          Two
          lines
        agent: CODEFORGE
        status: in_progress
        priority: critical
        created_at: '2025-07-23T22:13:16.789043+05:30'
        updated_at: 2025-07-24T08:13:16.840461
        due_date: 2025-08-01
        dependencies: [one, two, one]
        tags: [a, b, a]
        notes: Some
        estimated_hours: 2.125
        actual_hours: 0
        assignee: ['@mira', '@tom']
        sprint: 12
        nested: { key: [1, two] }
        ---
        - [x] done
        - [ ] open
        """)]
    [InlineData("""
        ---
        id: small
        title: Only what must be there
        created_at: 2025-07-23T22:13:16-08:00
        ---
        """)]
    [InlineData("""
        ---
        id: rejected
        title: Twice
        title: wrong
        status: nonsense
        due_date: 2025-02-30
        ---
        """)]
    [InlineData("No front matter.")]
    public void Every_value_place_and_finding_comes_back(string file)
    {
        TaskDocument read = new TaskDocumentReader(Presets.Default).Read("tasks/a.md", Encoding.UTF8.GetBytes(file));
        ByteWriter writer = new();
        DocumentSerializer.Write(writer, read);

        TaskDocument back = DocumentSerializer.Read("tasks/a.md", writer.Written, new StringPool());

        (back.Path, back.Id, back.IsRejected).ShouldBe((read.Path, read.Id, read.IsRejected));
        back.Texts.ShouldBe(read.Texts);
        back.Names.Length.ShouldBe(read.Names.Length);
        for (int i = 0; i < read.Names.Length; i++)
        {
            back.Names[i].ShouldBe(read.Names[i]);
        }

        back.Dates.ShouldBe(read.Dates);
        back.Numbers.ShouldBe(read.Numbers);
        back.Dependencies.ShouldBe(read.Dependencies);
        back.Others.ShouldBe(read.Others);
        back.IdSpan.ShouldBe(read.IdSpan);
        read.IdSpan.IsEmpty.ShouldBe(read.Id.Length == 0);
        (back.ChecklistDone, back.ChecklistTotal).ShouldBe((read.ChecklistDone, read.ChecklistTotal));
        (back.BodyOffset, back.BodyLength, back.BodyHash).ShouldBe((read.BodyOffset, read.BodyLength, read.BodyHash));
        back.Findings.Select(Describe).ShouldBe(read.Findings.Select(Describe));
    }

    private static string Describe(Finding finding) =>
        $"{finding.Id} {finding.Path} {finding.Span} {finding.Message} {finding.Key} {string.Join(';', finding.Related)}";
}
