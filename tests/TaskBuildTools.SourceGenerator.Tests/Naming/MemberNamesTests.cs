using TaskBuildTools.SourceGenerator.Naming;

namespace TaskBuildTools.SourceGenerator.Tests.Naming;

public class MemberNamesTests
{
    [Fact]
    public void Values_with_names_of_their_own_keep_them() => Assign("todo", "To Do", "TODO-2").ShouldBe(["Todo", "ToDo", "Todo2"]);

    [Fact]
    public void Of_values_that_share_a_name_none_keeps_it() =>
        Assign("in progress", "in_progress", "todo").ShouldBe(["InProgress_x6f1ffa", "InProgress_x26cb0e", "Todo"]);

    [Fact]
    public void A_name_depends_on_the_values_that_share_it_alone()
    {
        string[] before = Assign("in progress", "in_progress");
        Assign("another", "in progress", "in_progress", "unrelated").ShouldBe(["Another", .. before, "Unrelated"]);
        Assign("in_progress", "in progress").ShouldBe([before[1], before[0]]);
    }

    [Fact]
    public void A_value_that_looks_like_a_suffixed_name_does_not_get_it()
    {
        string[] names = Assign("a b", "a_b", Assign("a b", "a_b")[0]);
        names.Distinct().Count().ShouldBe(3);
    }

    [Fact]
    public void A_taken_name_moves_aside() =>
        MemberNames.Assign(["equals", "equals value"], name => name == "Equals", "Value")
            .ShouldAllBe(name => name.StartsWith("EqualsValue_x", StringComparison.Ordinal));

    [Fact]
    public void A_suffix_that_leads_to_a_taken_name_moves_aside()
    {
        string taken = Assign("a b", "a_b")[0];

        MemberNames.Assign(["a b", "a_b"], name => name == taken, "Value").ShouldBe([taken + "Value", Assign("a b", "a_b")[1]]);
    }

    [Fact]
    public void Long_values_with_the_same_beginning_are_told_apart()
    {
        string[] names = Assign(new string('a', 100), new string('a', 101));
        names[0].ShouldNotBe(names[1]);
        names.ShouldAllBe(name => name.Length == 88);
    }

    [Fact]
    public void Lone_surrogates_are_told_apart() => Assign("a\uD800", "a\uD801").Distinct().Count().ShouldBe(2);

    private static string[] Assign(params string[] values) => MemberNames.Assign(values, _ => false, "Value");
}
