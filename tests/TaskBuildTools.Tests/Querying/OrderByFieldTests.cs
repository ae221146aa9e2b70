using TaskBuildTools.Tests.Samples;

namespace TaskBuildTools.Tests.Querying;

public class OrderByFieldTests
{
    [Fact]
    public void Fields_of_single_names_dates_and_numbers_have_an_order()
    {
        using TaskIndex index = SampleBacklog.Build().Open();

        Ids(index.All.OrderBy("agent")).ShouldBe("TASK-2 ÄRGER TASK-1 TASK-3");
        Ids(index.All.OrderByDescending("agent")).ShouldBe("ÄRGER TASK-2 TASK-1 TASK-3");
        Ids(index.All.OrderBy("budget")).ShouldBe("TASK-2 TASK-1 TASK-3 ÄRGER");
        Ids(index.All.OrderBy("reviewed")).ShouldBe("TASK-2 TASK-1 TASK-3 ÄRGER");
        Ids(index.All.OrderByDescending("id")).ShouldBe("ÄRGER TASK-3 TASK-2 TASK-1");
        index.All.OrderBy("due_date").ShouldBe(index.All.OrderBy(TaskSort.Due));
        (index.All.OrderBy("due_date") == index.All.OrderBy(TaskSort.Due)).ShouldBeTrue();
        (index.All.OrderBy("due_date") == index.All.OrderByDescending(TaskSort.Due)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("tags", "tags (it is a list of names)", "")]
    [InlineData("description", "description (it is a text)", "")]
    [InlineData("dependencies", "dependencies (it is the list of dependencies)", "")]
    [InlineData("milestone", "milestone (a key whose kind the schema does not say)", " Declare it in tasks.schema.yaml, under fields, with its kind.")]
    [InlineData("Due date", "\"Due date\"", " Did you mean due_date?")]
    public void A_field_without_an_order_is_answered_with_those_that_have_one(string field, string named, string remedy)
    {
        using TaskIndex index = SampleBacklog.Build().Open();

        Should.Throw<ArgumentException>(() => index.All.OrderBy(field)).Message.ShouldBe(
            $"The index has no order by {named}. It has one by id, title, agent, status, priority, created_at, updated_at, due_date, "
            + $"estimated_hours, actual_hours, area, budget, reviewed.{remedy} (Parameter 'field')");
        Should.Throw<ArgumentNullException>(() => index.All.OrderBy((string)null!));
    }

    private static string Ids(TaskQuery query) => string.Join(' ', query);
}
