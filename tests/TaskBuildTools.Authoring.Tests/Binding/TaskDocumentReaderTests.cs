using System.Buffers.Binary;
using System.Security.Cryptography;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Authoring.Tests.SettingsFiles;
using TaskBuildTools.Format;

namespace TaskBuildTools.Authoring.Tests.Binding;

public sealed class TaskDocumentReaderTests
{
    private const string Whole =
        """
        ---
        id: a-1
        title: 'Write the report'
        description: "One \
          two\n\u00E9"
        agent: WRITER
        status: Done
        priority: urgent
        created_at: '2025-07-23T04:14:55.818958+00:00'
        updated_at: '2025-07-24T07:38:37.252026'
        due_date: 2025-08-01
        dependencies:
        - a-2
        - "a-3"
        tags: [docs, Docs, urgent]
        notes: |
          ---
          text
        estimated_hours: 2.5
        actual_hours: null
        assignee: '@sam'
        custom: {a: [1, NO], b: ~}
        ---

        - [ ] one
        - [x] two
        """;

    [Fact]
    public void Every_field_goes_to_its_slot()
    {
        TaskDocument document = TaskText.Read(Whole);

        document.IsRejected.ShouldBeFalse();
        document.Id.ShouldBe("a-1");
        document.Texts.ShouldBe(["a-1", "Write the report", "One two\né", "---\ntext\n"]);
        document.Names.ShouldBe([["WRITER"], ["complete"], ["critical"], ["docs", "Docs", "urgent"], ["@sam"]]);
        document.Dates.ShouldBe(
        [
            new TaskDate(new DateTime(2025, 7, 23, 4, 14, 55).Ticks + 8_189_580, 0),
            new TaskDate(new DateTime(2025, 7, 24, 7, 38, 37).Ticks + 2_520_260, TaskDate.Naive),
            new TaskDate(new DateTime(2025, 8, 1).Ticks, TaskDate.DateOnly),
        ]);
        document.Numbers.ShouldBe([2500, null]);
        document.Dependencies.ShouldBe(
        [
            new Dependency("a-2", SourceSpan.OnLine(13, 3, 3)),
            new Dependency("a-3", SourceSpan.OnLine(14, 3, 5)),
        ]);
        document.Others.ShouldBe([new OtherField("custom", """{"a":["1","NO"],"b":"~"}""")]);
        document.Findings.Places().ShouldBe(["TBT2008 22,1"]);
    }

    [Fact]
    public void Spans_are_those_of_the_values_in_the_file()
    {
        SourceSpan[] spans = TaskText.Spans(Whole);

        spans[(int)FieldRole.Title - 1].ShouldBe(new SourceSpan(3, 8, 3, 26));
        spans[(int)FieldRole.Description - 1].ShouldBe(new SourceSpan(4, 14, 5, 15));
        spans[(int)FieldRole.Dependencies - 1].ShouldBe(new SourceSpan(13, 1, 14, 8));
        spans[(int)FieldRole.Tags - 1].ShouldBe(new SourceSpan(15, 7, 15, 27));
        spans[(int)FieldRole.Notes - 1].ShouldBe(new SourceSpan(16, 8, 18, 7));
        spans[(int)FieldRole.ActualHours - 1].ShouldBe(default);
    }

    [Fact]
    public void The_body_is_measured_hashed_and_its_checklists_counted()
    {
        byte[] bytes = System.Text.Encoding.UTF8.GetBytes(Whole);

        TaskDocument document = TaskText.Read(bytes);

        byte[] body = bytes[document.BodyOffset..];
        body.ShouldBe("\n- [ ] one\n- [x] two"u8.ToArray());
        document.BodyLength.ShouldBe(body.Length);
        document.BodyHash.ShouldBe(BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(body)));
        (document.ChecklistDone, document.ChecklistTotal).ShouldBe((1, 2));
    }

    [Fact]
    public void An_empty_body_has_the_hash_zero()
    {
        TaskDocument document = TaskText.Read("---\nid: a-1\ntitle: x\n---");

        (document.BodyLength, document.BodyHash).ShouldBe((0, 0UL));
    }

    [Theory]
    [InlineData("NO")]
    [InlineData("1e3")]
    [InlineData("12:30")]
    [InlineData("0777")]
    [InlineData("2024-01-01")]
    [InlineData("true")]
    [InlineData("'null'")]
    [InlineData("\"~\"")]
    public void A_value_has_the_type_of_the_schema_and_not_of_YAML(string written)
    {
        TaskText.ReadFields($"notes: {written}\ntags: [{written}]").Texts[3].ShouldBe(written.Trim('\'', '"'));
    }

    [Theory]
    [InlineData("")]
    [InlineData("~")]
    [InlineData("null")]
    [InlineData("Null")]
    [InlineData("NULL")]
    [InlineData("''")]
    [InlineData("# comment")]
    public void An_absent_value_is_no_value_and_no_mistake(string written)
    {
        TaskDocument document = TaskText.ReadFields(
            $"status: {written}\ntags: {written}\nnotes: {written}\ndue_date: {written}\nactual_hours: {written}\ndependencies: {written}");

        document.Findings.ShouldBeEmpty();
        document.Texts[3].ShouldBeNull();
        document.Names.ShouldAllBe(names => names.Length == 0);
        document.Dependencies.ShouldBeEmpty();
        document.Dates[2].ShouldBe(TaskDate.None);
        document.Numbers.ShouldBe([null, null]);
    }

    [Fact]
    public void Line_ends_do_not_change_what_is_read()
    {
        TaskDocument lf = TaskText.Read(Whole);
        foreach (string lineEnd in (string[])["\r\n", "\r"])
        {
            string text = "\uFEFF" + Whole.ReplaceLineEndings(lineEnd);
            TaskDocument other = TaskText.Read(text);
            other.Texts.ShouldBe(lf.Texts);
            other.Names.ShouldBe(lf.Names);
            other.IdSpan.ShouldBe(lf.IdSpan);
            TaskText.Spans(text).ShouldBe(TaskText.Spans(Whole));
            other.ChecklistTotal.ShouldBe(2);
        }
    }

    [Fact]
    public void Aliases_of_YAML_are_expanded()
    {
        string text = TaskText.WithFields("tags: &t [a, b]\nassignee: *t\nnotes: *u");
        TaskDocument document = TaskText.Read(text);

        document.Names[4].ShouldBe(["a", "b"]);
        document.Findings.Places().ShouldBe(["TBT1004 6,8"]);
        TaskText.Spans(text)[(int)FieldRole.Assignee - 1].ShouldBe(new SourceSpan(5, 11, 5, 13));
    }

    [Fact]
    public void An_alias_of_a_field_beside_the_field_is_a_duplicate()
    {
        TaskText.ReadFields("tags: [a]\nlabels: [b]", Presets.BacklogMd).Findings.ShouldBeOnly(
            "TBT1009", 5, 1, 5, 7, "'labels' and 'tags' are the same field; remove one of the two");
    }

    [Fact]
    public void A_single_value_is_a_list_of_one_and_wrong_items_are_named()
    {
        TaskDocument document = TaskText.ReadFields("tags: a, b\nassignee: [x, [y], {z: 1}, '', x]\ndependencies: a-2");

        document.Names[3].ShouldBe(["a, b"]);
        document.Names[4].ShouldBe(["x"]);
        document.Dependencies.ShouldHaveSingleItem().Id.ShouldBe("a-2");
        document.Findings.Places().ShouldBe(["TBT2020 4,7", "TBT2012 5,15", "TBT2012 5,20", "TBT2017 5,28", "TBT2018 5,32"]);
    }

    [Fact]
    public void An_unquoted_colon_in_a_list_item_is_explained()
    {
        TaskText.ReadFields("tags:\n- Fix: it").Findings.ShouldBeOnly(
            "TBT2012", 5, 3, 5, 10, "'tags' expects a single value but has a mapping (a ': ' without quotes makes one)");
    }

    [Fact]
    public void Dependencies_are_kept_as_written_twice_and_all()
    {
        TaskText.ReadFields("dependencies: [b, B, b, a-1]").Dependencies.Select(d => d.Id).ShouldBe(["b", "B", "b", "a-1"]);
    }

    [Theory]
    [InlineData("In Progress", "in_progress")]
    [InlineData("in-progress", "in_progress")]
    [InlineData("DOING", "in_progress")]
    [InlineData("To Do", "todo")]
    [InlineData("Won't Do", "cancelled")]
    [InlineData("blocked-by", "blocked_by")]
    public void Statuses_have_one_spelling(string written, string status)
    {
        TaskText.ReadFields($"status: {written}").Names[1].ShouldBe([status]);
    }

    [Fact]
    public void An_id_may_be_anything_without_blanks_or_what_the_pattern_says()
    {
        TaskText.Read("---\nid: 'тест/1.2#x'\ntitle: x\n---\n").IsRejected.ShouldBeFalse();
        TaskText.Read($"---\nid: {new string('x', 201)}\ntitle: x\n---\n").Findings[0].Message.ShouldEndWith("is longer than 200 characters");
        TaskText.Read("---\nid: ' a'\ntitle: x\n---\n").Findings[0].Message.ShouldBe("The id ' a' begins or ends with a space");
        TaskText.Read("---\nid: \"a\\tb\"\ntitle: x\n---\n").Findings[0].Message.ShouldBe("The id 'a\\u0009b' contains a control character");

        TaskSchema schema = SchemaText.Read("ids: { pattern: '[a-z]+ [0-9]+|x', ignore_case: true }");
        TaskText.Read("---\nid: Task 12\ntitle: x\n---\n", schema).IsRejected.ShouldBeFalse();
        TaskText.Read("---\nid: xy\ntitle: x\n---\n", schema).Findings.ShouldBeOnly(
            "TBT2003", 2, 5, 2, 7, "The id 'xy' does not match the pattern '[a-z]+ [0-9]+|x' of the schema");
    }

    [Fact]
    public void A_message_is_one_line_of_bounded_length()
    {
        string message = TaskText.ReadFields($"status: |\n  one\n  two {new string('x', 5000)}").Findings[0].Message;

        message.ShouldStartWith("The status 'one\\ntwo xxx");
        message.Length.ShouldBeLessThan(300);
    }

    [Fact]
    public void One_reader_serves_many_threads()
    {
        TaskBuildTools.Authoring.Binding.TaskDocumentReader reader = new(Presets.Default);
        byte[] bytes = System.Text.Encoding.UTF8.GetBytes(Whole);
        TaskDocument[] documents = new TaskDocument[200];

        Parallel.For(0, documents.Length, i => documents[i] = reader.Read("tasks/example.md", bytes));

        documents.ShouldAllBe(document => document.Id == "a-1" && document.Findings.Length == 1 && document.Names[3].Length == 3);
    }
}
