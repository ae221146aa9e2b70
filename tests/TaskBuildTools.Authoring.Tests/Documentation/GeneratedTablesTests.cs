namespace TaskBuildTools.Authoring.Tests.Documentation;

/// <summary>
/// The tables that repeat code are what the code says. With <see cref="GeneratedTables.Switch"/> set to 1 this writes them.
/// </summary>
public sealed class GeneratedTablesTests
{
    public static TheoryData<string> Documents => GeneratedTables.Documents;

    [Theory]
    [MemberData(nameof(Documents))]
    public void The_table_is_what_the_code_says(string document)
    {
        string expected = GeneratedTables.Expected(document);
        if (GeneratedTables.IsUpdating)
        {
            File.WriteAllText(DocumentationFiles.FullPath(document), expected);
        }

        DocumentationFiles.Text(document).ShouldBe(
            expected, $"Write the table anew: dotnet run --project tests/TaskBuildTools.Authoring.Tests -e {GeneratedTables.Switch}=1 -- --filter-class '*GeneratedTablesTests'");
    }
}
