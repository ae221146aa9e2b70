using System.Text.Json;
using TaskBuildTools.Tests.Samples;

namespace TaskBuildTools.Tests.Json;

/// <summary>A record that was written and read is the record.</summary>
public sealed class RecordsReadBackTests
{
    public static TheoryData<string> Settings => [.. OptionSets.All.Keys];

    [Theory]
    [MemberData(nameof(Settings))]
    public void Every_member_reads_back_as_it_was(string settings)
    {
        JsonSerializerOptions options = OptionSets.All[settings];
        using TaskIndex samples = SampleBacklog.Build().Open();
        using TaskIndex generated = BuiltIndex.Of(GeneratedBacklog.Schema, GeneratedBacklog.Make(200, 11)).Open();

        foreach (TaskRef task in samples.All.Concat(generated.All))
        {
            TaskRecord record = task.ToRecord();
            TaskRecord again = JsonSerializer.Deserialize<TaskRecord>(JsonSerializer.Serialize(record, options), options)!;

            RecordMembers.ShouldBeEqual(again, record);
        }
    }

    [Fact]
    public void What_is_written_in_a_task_reads_as_a_record()
    {
        using TaskIndex index = SampleBacklog.Build().Open();

        TaskRecord[] records = JsonSerializer.Deserialize<TaskRecord[]>(JsonSerializer.Serialize(index.All))!;

        records.Length.ShouldBe(4);
        foreach (TaskRecord record in records)
        {
            RecordMembers.ShouldBeEqual(record, index[record.Id].ToRecord());
        }
    }

    [Fact]
    public void A_record_needs_an_id_and_a_title()
    {
        TaskRecord record = JsonSerializer.Deserialize<TaskRecord>("""{"id":"A","title":"Write it"}""")!;

        record.Status.ShouldBeNull();
        record.Tags.ShouldBeEmpty();
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<TaskRecord>("""{"title":"Write it"}""")).Message.ShouldContain("'id'");
    }

    [Theory]
    [InlineData("""{"id":"A","title":"","due":"soon"}""", "'soon' is no date: write it as 2025-01-31")]
    [InlineData("""{"id":"A","title":"","due":20251231}""", "A TaskTime is written as a string in JSON, and here is a number.")]
    [InlineData("""{"id":"A","title":"","statusMeaning":"later"}""", "StatusMeaning")]
    public void A_value_that_cannot_be_read_says_why(string json, string why) =>
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<TaskRecord>(json)).Message.ShouldContain(why);
}
