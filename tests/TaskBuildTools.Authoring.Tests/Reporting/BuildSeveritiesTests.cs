using TaskBuildTools.Authoring.Reporting;

namespace TaskBuildTools.Authoring.Tests.Reporting;

public class BuildSeveritiesTests
{
    [Theory]
    [InlineData("TBT3004;TBT3005")]
    [InlineData("TBT3004,TBT3005")]
    [InlineData("TBT3004 TBT3005")]
    [InlineData("\r\n   tbt3004;;\r\n   Tbt3005;TBT3004\r\n")]
    public void Ids_may_be_separated_as_in_any_project_file(string text) =>
        BuildSeverities.Parse(false, text, null, null).WarningsAsErrors.Order().ShouldBe(["TBT3004", "TBT3005"]);

    [Fact]
    public void Ids_of_others_and_groups_are_passed_over() =>
        BuildSeverities.Parse(false, null, null, "1701;CS1591;nullable;NU1603;TBT3004;TBT;TBT12345").NoWarn.ShouldBe(["TBT3004"]);

    [Fact]
    public void Each_property_has_its_place()
    {
        BuildSeverities build = BuildSeverities.Parse(true, "TBT0001", "TBT0002", "TBT0003", ["TBT0004"]);

        build.TreatWarningsAsErrors.ShouldBeTrue();
        build.WarningsAsErrors.ShouldBe(["TBT0001"]);
        build.WarningsNotAsErrors.ShouldBe(["TBT0002"]);
        build.NoWarn.ShouldBe(["TBT0003"]);
        build.PromotedByHost.ShouldBe(["TBT0004"]);
    }
}
