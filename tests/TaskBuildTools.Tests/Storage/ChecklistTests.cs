using System.Text;
using CsCheck;
using TaskBuildTools.Authoring.FrontMatter;
using TaskBuildTools.Authoring.Tests.Graph;
using TaskBuildTools.Tests.Samples;

namespace TaskBuildTools.Tests.Storage;

public class ChecklistTests
{
    private static readonly string[] Pieces =
    [
        "- [ ] ", "* [x] ", "+ [X]\t", "12. [x] ", "- [y] ", "- [x]", "[x] ", "```", "~~~~", "<!--", "-->", "\n", "\r\n", "\r", "  ", "\t", "text ", "Käse 🎉", "`", "-",
    ];

    [Fact]
    public void Items_come_with_their_text_and_whether_they_are_ticked()
    {
        Items("""
            # Steps
            - [ ] write *it*
              1. [x]   Käse 🎉
            ```
            - [x] code
            ```
            - [X]
            <!-- - [ ] not this -->
            + [ ] last
            """).ShouldBe([new("write *it*", false), new("Käse 🎉", true), new("", true), new("last", false)]);
    }

    [Fact]
    public void Code_that_begins_behind_the_marker_of_an_item_ends_where_it_is_closed()
    {
        Items("""
            1. ```sh
               - [ ] code
               ```

            - [ ] b
            - - ~~~
                - [x] code
                ~~~
              - [x] c
            """).ShouldBe([new("b", false), new("c", true)]);
    }

    [Fact]
    public void Code_in_an_item_ends_with_the_item()
    {
        Items("""
            - a
            that goes on
              ```
              - [ ] code

              - [x] code
            - [ ] b
              1. c
            	 ```
            	 - [ ] code
              - [x] d
            """.Replace("\\t", "\t")).ShouldBe([new("b", false), new("d", true)]);
    }

    [Fact]
    public void Code_that_is_in_no_item_goes_on_to_its_end_whatever_the_indentation()
    {
        Items("""
            - a

            Text
              ```
            - [ ] code
              ```
            - [ ] b
            """).ShouldBe([new("b", false)]);
    }

    [Fact]
    public void A_task_without_a_checklist_needs_no_bodies()
    {
        using TaskIndex index = TaskIndex.Open(SampleBacklog.Build().Content);

        index["TASK-3"].Checklist.ShouldBeEmpty();
        Should.Throw<TaskIndexException>(() => index["TASK-2"].Checklist);
    }

    [Fact]
    public void There_are_always_as_many_items_as_the_build_counted()
    {
        Gen.Int[0, Pieces.Length - 1].Array[0, 60].Sample(numbers =>
        {
            string body = string.Concat(numbers.Select(number => Pieces[number]));
            BodyScanner counted = BodyScanner.Scan(Encoding.UTF8.GetBytes(body));

            IReadOnlyList<ChecklistItem> items = Items(body);

            items.Count.ShouldBe(counted.Total);
            items.Count(item => item.IsDone).ShouldBe(counted.Done);
        }, iter: 2_000);
    }

    private static IReadOnlyList<ChecklistItem> Items(string body)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(body);
        BodyScanner counted = BodyScanner.Scan(bytes);
        using TaskIndex index = BuiltIndex.Of(
            SampleBacklog.Schema,
            [TaskSet.Task(SampleBacklog.Schema, "one", body: bytes, checklist: (counted.Done, counted.Total))],
            _ => body).Open();
        return index["one"].Checklist;
    }
}
