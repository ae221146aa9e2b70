using TaskBuildTools.Tests.Samples;

namespace TaskBuildTools.Tests.Filters;

public class ContainsTests
{
    [Theory]
    [InlineData("title", "GRÖSSE", 0)]
    [InlineData("title", "größe", 1)]
    [InlineData("title", "GRÖßE &", 1)]
    [InlineData("title", "🎉", 1)]
    [InlineData("title", "\uD83C", 0)]
    [InlineData("title", "irs", 1)]
    [InlineData("title", "", 3)]
    [InlineData("description", "E\r\nT", 1)]
    [InlineData("tags", "AP", 2)]
    [InlineData("assignee", "@", 1)]
    [InlineData("milestone", "M-", 2)]
    [InlineData("milestone", "m-2", 1)]
    [InlineData("status", "O", 2)]
    [InlineData("ordinal", "", 1)]
    public void A_text_is_found_anywhere_in_a_field_case_aside(string field, string text, int count)
    {
        using TaskIndex index = SampleBacklog.Build().Open();

        index.Where(TaskFilter.Contains(field, text)).Count().ShouldBe(count);
    }
}
