namespace TaskBuildTools.Authoring.Tests.Architecture;

/// <summary>The folders of a project import in one direction, the one that <c>docs/architecture.md</c> shows.</summary>
public class FolderArrowsTests
{
    public static TheoryData<string> Projects => ProjectSources.Names;

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_folder_imports_only_folders_above_it_in_the_table(string project)
    {
        string[] table = FolderTables.Of(project);

        string[] wrong =
        [
            .. FolderGraph.Of(project)
                .Where(arrow => Array.IndexOf(table, arrow.Key.To) >= Array.IndexOf(table, arrow.Key.From))
                .Select(static arrow => $"{arrow.Key.From} imports {arrow.Key.To}: {arrow.Value}"),
        ];

        wrong.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void The_table_lists_each_folder_with_sources_once(string project)
    {
        ProjectSources sources = ProjectSources.Of(project);

        FolderTables.Of(project).ShouldBe(
            sources.Trees.Select(sources.FolderOf).Where(static folder => folder.Length > 0).Distinct(), ignoreOrder: true);
    }

    [Fact]
    public void Arrows_are_found_at_all() =>
        FolderGraph.Of("TaskBuildTools").Keys.ShouldContain(("Querying", "Filters"));
}
