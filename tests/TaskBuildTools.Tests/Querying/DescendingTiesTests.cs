using System.Buffers.Text;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Authoring.Tests.Graph;
using TaskBuildTools.Format;
using TaskBuildTools.Tests.Samples;

namespace TaskBuildTools.Tests.Querying;

public class DescendingTiesTests
{
    private static readonly TaskSchema Schema = RandomBacklog.Schema;

    [Fact]
    public void Tasks_of_one_value_ascend_by_id_in_both_directions()
    {
        using TaskIndex index = Open(Task("a", "todo"), Task("b", "done"), Task("c", "todo"), Task("d", null), Task("e", "done"), Task("f", null));

        Ids(index.All.OrderBy("status")).ShouldBe("a c b e d f");
        Ids(index.All.OrderByDescending("status")).ShouldBe("b e a c d f");
        Ids(index.All.OrderByDescending(TaskSort.Status).Skip(1).Take(3)).ShouldBe("e a c");
        Ids(index.All.OrderByDescending("status").After(index["e"])).ShouldBe("a c d f");
        index.All.OrderByDescending("status").First().Id.ShouldBe("b");
        Ids(index.All.OrderByDescending("id")).ShouldBe("f e d c b a");
    }

    [Fact]
    public void Every_place_among_ties_leads_on_at_the_next_task()
    {
        using TaskIndex index = BuiltIndex.Of(GeneratedBacklog.Schema, GeneratedBacklog.Make(700, 5)).Open();
        foreach (string field in NaiveOrder.Fields)
        {
            TaskQuery query = index.All.OrderByDescending(field);
            string[] expected = NaiveOrder.Of(GeneratedBacklog.Make(700, 5), field, descending: true);
            query.Select(task => task.Id).ShouldBe(expected);
            for (int size = 1; size < 700; size += 13)
            {
                TaskPage page = query.Page(size);
                query.Page(20, page.Next!.Value).Select(task => task.Id).ShouldBe(expected.Skip(size).Take(20));
                query.Page(20, TaskCursor.Parse(page.Next!.Value.ToString())).Select(task => task.Id).ShouldBe(expected.Skip(size).Take(20));
                query.After(page.Last()).Take(20).Select(task => task.Id).ShouldBe(expected.Skip(size).Take(20));
            }
        }
    }

    [Fact]
    public void A_cursor_whose_task_or_value_is_gone_repeats_and_skips_nothing()
    {
        using TaskIndex before = Open(Task("a", "todo"), Task("b", "done"), Task("c", "done"), Task("d", "done"), Task("e", "todo"));
        TaskCursor cursor = before.All.OrderByDescending("status").Page(2).Next!.Value;
        using TaskIndex withoutTask = Open(Task("a", "todo"), Task("b", "done"), Task("d", "done"), Task("e", "todo"));
        Ids(withoutTask.All.OrderByDescending("status").Page(9, cursor)).ShouldBe("d a e");

        TaskDocument Agent(string id, string agent) => TaskSet.Task(Schema, id, more: new Dictionary<string, object> { ["agent"] = agent });
        using TaskIndex agents = Open(Agent("1", "ada"), Agent("2", "bob"), Agent("3", "bob"), Agent("4", "zoe"));
        TaskCursor bob = agents.All.OrderByDescending("agent").Page(2).Next!.Value;
        using TaskIndex withoutBob = Open(Agent("1", "ada"), Agent("4", "zoe"), Agent("5", "zoe"));
        Ids(withoutBob.All.OrderByDescending("agent").Page(9, bob)).ShouldBe("1");
        Ids(withoutBob.All.OrderBy("agent").Page(9, agents.All.OrderBy("agent").Page(2).Next!.Value)).ShouldBe("4 5");
    }

    [Fact]
    public void A_descending_cursor_of_an_earlier_version_is_refused_and_says_why()
    {
        using TaskIndex index = BuiltIndex.Of(GeneratedBacklog.Schema, GeneratedBacklog.Make(300, 2)).Open();
        string today = index.All.OrderByDescending("status").Page(9).Next!.Value.ToString();
        byte[] content = Base64Url.DecodeFromChars(today);
        // Descending, and with a value: all that an earlier version said.
        content[1] = 3;
        BitConverter.TryWriteBytes(content.AsSpan(content.Length - 4), (uint)XxHash64.Hash(content.AsSpan(0, content.Length - 4)));
        string earlier = Base64Url.EncodeToString(content);

        TaskCursor.TryParse(today, out _).ShouldBeTrue();
        TaskCursor.TryParse(earlier, out _).ShouldBeFalse();
        Should.Throw<FormatException>(() => TaskCursor.Parse(earlier)).Message.ShouldBe(
            "This cursor was made by an earlier version, whose descending order ordered ties in another way. Begin with the first page again.");
    }

    [Theory]
    [InlineData("id", false, 0)]
    [InlineData("id", true, 1)]
    [InlineData("status", false, 2)]
    public void Cursors_whose_order_did_not_change_are_as_earlier_versions_wrote_them(string field, bool descending, byte flags)
    {
        using TaskIndex index = BuiltIndex.Of(GeneratedBacklog.Schema, GeneratedBacklog.Make(300, 2)).Open();
        TaskQuery query = descending ? index.All.OrderByDescending(field) : index.All.OrderBy(field);

        Base64Url.DecodeFromChars(query.Page(9).Next!.Value.ToString())[..2].ShouldBe([1, flags]);
    }

    private static TaskDocument Task(string id, string? status) => TaskSet.Task(Schema, id, status);

    private static TaskIndex Open(params TaskDocument[] tasks) => BuiltIndex.Of(Schema, tasks).Open();

    private static string Ids(IEnumerable<TaskRef> tasks) => string.Join(' ', tasks);
}
