using TaskBuildTools.Authoring.Findings;

namespace TaskBuildTools.Authoring.Tests.Findings;

public sealed class LogTextTests
{
    [Theory]
    [InlineData("##vso[task.setvariable variable=A]b", @"#\u0023vso[task.setvariable variable=A]b")]
    [InlineData("##[add-mask]a", @"#\u0023[add-mask]a")]
    [InlineData("a ##[group]b ##[error]c", @"a #\u0023[group]b #\u0023[error]c")]
    [InlineData("####[error]", @"###\u0023[error]")]
    [InlineData("##teamcity[buildStop]", @"#\u0023teamcity[buildStop]")]
    [InlineData("##tee-mc.it_y2[x", @"#\u0023tee-mc.it_y2[x")]
    [InlineData("::add-mask::a", @":\u003Aadd-mask::a")]
    [InlineData("  ::error file=a.md::b", @"  :\u003Aerror file=a.md::b")]
    [InlineData("::", @":\u003A")]
    [InlineData("The status '::set-output name=a::b'", @"The status ':\u003Aset-output name=a::b'")]
    [InlineData(":::debug::a", @":\u003A:debug::a")]
    [InlineData("x:::debug::a", @"x::\u003Adebug::a")]
    [InlineData("section_start:1700000000:build", @"section\u005Fstart:1700000000:build")]
    [InlineData("x section_end:1:y", @"x section\u005Fend:1:y")]
    [InlineData("travis_fold:start:a", @"travis\u005Ffold:start:a")]
    [InlineData("--- a heading", @"\u002D-- a heading")]
    [InlineData("+++ a heading", @"\u002B++ a heading")]
    [InlineData("a\u001B[0Kb", @"a\u001B[0Kb")]
    [InlineData("a\r::error::b", @"a\u000D:\u003Aerror::b")]
    [InlineData("a\n ::error::b", @"a\n :\u003Aerror::b")]
    [InlineData("a\u2028##[error]b", @"a\u2028#\u0023[error]b")]
    [InlineData("a\u0085b\u009Bc\u0000d\u202Ee", @"a\u0085b\u009Bc\u0000d\u202Ee")]
    public void What_has_the_form_of_a_command_is_shown_with_an_escape(string text, string shown)
    {
        LogText.Of(text).ShouldBe(shown);
    }

    [Theory]
    [InlineData("No task has the id 'praser'; did you mean 'parser'?")]
    [InlineData("# a heading, ## another, C# and F##")]
    [InlineData("std::vector::iterator and a::b")]
    [InlineData("tasks/[a]/##.md")]
    [InlineData("A section_starter: no mark")]
    [InlineData("a --- b +++ c")]
    [InlineData("ü 😀 \u200D joined")]
    [InlineData("")]
    public void All_other_text_is_shown_as_it_is(string text) => LogText.Of(text).ShouldBe(text);

    [Theory]
    [InlineData("##vso[a]")]
    [InlineData("::error::x")]
    [InlineData("section_start:1:a\r\u001B[0K")]
    [InlineData("--- x")]
    public void What_was_shown_once_is_not_changed_again(string text) => LogText.Of(LogText.Of(text)).ShouldBe(LogText.Of(text));

    [Fact]
    public void Many_marks_cost_linear_work() =>
        LogText.Of(string.Concat(Enumerable.Repeat("##a", 1_000_000)) + "[").Length.ShouldBe(3_000_006);

}
