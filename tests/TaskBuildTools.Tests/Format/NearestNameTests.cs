using TaskBuildTools.Format;

namespace TaskBuildTools.Tests.Format;

public sealed class NearestNameTests
{
    private static readonly string[] Names = ["status", "tags", "title", "assignee", "id"];

    [Theory]
    [InlineData("stauts", "status")]
    [InlineData("Status", "status")]
    [InlineData("tag", "tags")]
    [InlineData("asignee", "assignee")]
    [InlineData("ID", "id")]
    [InlineData("tilte", "title")]
    [InlineData("stattsu", "status")]
    [InlineData("assingeee", "assignee")]
    public void A_near_name_is_found(string wrong, string right)
    {
        NearestName.Find(Names, wrong).ShouldBe(right);
    }

    [Theory]
    [InlineData("")]
    [InlineData("colour")]
    [InlineData("x")]
    [InlineData("is")]
    public void A_name_that_is_near_to_none_has_none(string wrong)
    {
        NearestName.Find(Names, wrong).ShouldBeNull();
    }

    [Theory]
    [InlineData("parent", "agent")]
    [InlineData("state", "status")]
    [InlineData("order", "owner2")]
    [InlineData("page", "tags")]
    [InlineData("dag", "tags")]
    [InlineData("milestone", "minutes")]
    [InlineData("category", "created")]
    public void Another_word_is_not_near_however_few_letters_it_has(string word, string name)
    {
        NearestName.Find([name], word).ShouldBeNull();
    }

    [Fact]
    public void The_nearest_wins_over_the_first()
    {
        NearestName.Find(["completes", "complete"], "complete!").ShouldBe("completes");
        NearestName.Find(["compleat", "completed"], "complete").ShouldBe("completed");
    }

    [Fact]
    public void A_very_long_name_is_near_to_none()
    {
        NearestName.Find([new string('x', 70)], new string('x', 70)).ShouldBeNull();
    }
}
