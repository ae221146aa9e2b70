using TaskBuildTools.SourceGenerator.Naming;

namespace TaskBuildTools.SourceGenerator.Tests.Naming;

public class IdentifierTests
{
    [Theory]
    [InlineData("todo", "Todo")]
    [InlineData("in_progress", "InProgress")]
    [InlineData("in-progress", "InProgress")]
    [InlineData("To Do", "ToDo")]
    [InlineData("  spaced\tout  ", "SpacedOut")]
    [InlineData("CODEFORGE", "Codeforge")]
    [InlineData("IN_PROGRESS", "InProgress")]
    [InlineData("UI", "UI")]
    [InlineData("ui", "Ui")]
    [InlineData("iOS", "IOS")]
    [InlineData("macOS", "MacOS")]
    [InlineData("JavaScript", "JavaScript")]
    [InlineData("API2", "Api2")]
    [InlineData("TO_DO", "ToDo")]
    [InlineData("CI/CD", "CiCd")]
    [InlineData("UI work", "UIWork")]
    [InlineData("REST2", "Rest2")]
    [InlineData("P0", "P0")]
    [InlineData("class", "Class")]
    [InlineData("@alice", "Alice")]
    [InlineData("#bug", "Bug")]
    [InlineData("area/build", "AreaBuild")]
    public void Words_are_joined_in_pascal_case(string text, string name) => Name(text).ShouldBe(name);

    [Theory]
    [InlineData("2fa", "_2fa")]
    [InlineData("1.2", "_1_2")]
    [InlineData("12", "_12")]
    [InlineData("BACK-24.1", "Back24_1")]
    [InlineData("v1.2", "V1_2")]
    [InlineData("2024-01-31", "_2024_01_31")]
    [InlineData("1️⃣", "_1")]
    public void Digits_stay_apart(string text, string name) => Name(text).ShouldBe(name);

    [Theory]
    [InlineData("c#", "CSharp")]
    [InlineData("C++", "CPlusPlus")]
    [InlineData(".net", "DotNet")]
    [InlineData("R&D", "RAndD")]
    [InlineData("80%", "_80Percent")]
    [InlineData("+1", "Plus1")]
    [InlineData("foo#bar", "FooBar")]
    public void Common_symbols_beside_letters_have_a_word(string text, string name) => Name(text).ShouldBe(name);

    [Theory]
    [InlineData("", "Empty")]
    [InlineData(" ", "U0020")]
    [InlineData("?", "Question")]
    [InlineData("!?", "ExclamationQuestion")]
    [InlineData("++", "PlusPlus")]
    [InlineData("---", "DashDashDash")]
    [InlineData("🚀", "U1F680")]
    [InlineData("❤️", "U2764")]
    [InlineData("\u200B", "U200B")]
    [InlineData("\U000E0041", "UE0041")]
    [InlineData("*/", "StarSlash")]
    public void Text_without_letters_is_named_by_its_symbols(string text, string name) => Name(text).ShouldBe(name);

    [Theory]
    [InlineData("日本語", "日本語")]
    [InlineData("élan", "Élan")]
    [InlineData("über-alles", "ÜberAlles")]
    [InlineData("ГОТОВО", "Готово")]
    [InlineData("עברית", "עברית")]
    [InlineData("🚀 launch", "Launch")]
    [InlineData("𠮷野", "U20BB7野")]
    public void Letters_of_any_script_stay(string text, string name) => Name(text).ShouldBe(name);

    [Theory]
    [InlineData("cafe\u0301", "Caf\u00E9")]
    [InlineData("e\u0323\u0302", "\u1EC6")]
    [InlineData("\u304B\u3099", "\u304C")]
    [InlineData("\u1112\u1161\u11AB", "\uD55C")]
    [InlineData("x\u0301", "X\u0301")]
    public void Letters_and_their_marks_are_composed(string text, string name) => Name(text).ShouldBe(name);

    [Theory]
    [InlineData("to\u200Bdo", "Todo")]
    [InlineData("\u202Etodo\u202C", "Todo")]
    [InlineData("to\u00ADdo", "Todo")]
    [InlineData("todo\uFE0F", "Todo")]
    [InlineData("to\u3164do", "Todo")]
    [InlineData("\u0301todo", "Todo")]
    public void Invisible_characters_are_left_out(string text, string name) => Name(text).ShouldBe(name);

    [Fact]
    public void Long_text_is_cut_and_says_so()
    {
        Identifier.From(new string('a', 80)).ShouldBe(("A" + new string('a', 79), false));
        Identifier.From(new string('a', 81)).ShouldBe(("A" + new string('a', 79), true));
        Identifier.From("!!!!!!!!!").IsTruncated.ShouldBeTrue();
    }

    [Fact]
    public void A_lone_surrogate_is_named_by_its_number() => Name("\uD83D").ShouldBe("UD83D");

    private static string Name(string text) => Identifier.From(text).Name;
}
