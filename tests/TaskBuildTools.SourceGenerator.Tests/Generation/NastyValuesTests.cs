using TaskBuildTools.SourceGenerator.Tests.Consumers;

namespace TaskBuildTools.SourceGenerator.Tests.Generation;

/// <summary>Whatever a task file says, it becomes a name, a literal or a comment, and the project compiles without a warning.</summary>
public class NastyValuesTests
{
    private static readonly string[] Values =
    [
        "", " ", "\t", "\0", "\r\n", "\u0085", "\u2028", "\u2029", "\u202Etodo\u202C", "\uFEFF", "\uD83D", "\uDE80", "\uFFFE", "\uFFFF",
        "🚀", "🚀🚀", "日本語", "é", "e\u0301", "עברית", "𠮷野", "\U000E0041",
        "class", "namespace", "@class", "var", "field", "value", "record", "__arglist", "_", "__", "nameof", "global", "null", "true",
        "Equals", "ToString", "GetHashCode", "GetType", "ReferenceEquals", "MemberwiseClone", "Finalize", "Named", "Names", "Field", "Due", "due", "Status", "Tag", "Id", "Backlog",
        "get_Todo", "op_Equality", ".ctor", "TaskFilter", "global::System.Environment.Exit(1)",
        "\"", "\\", "\\\"", "\"\"\"", "\"; } } class Injected { } //", "*/ class Injected { } /*", "//", "///", "]]>", "<![CDATA[", "<!--", "--", "-->",
        "</summary><script/>", "&", "&amp;", "&#0;", "{0}", "{", "}", "#if true", "#error stop", "\n#error stop", "\\u0022", "$\"{1}\"", "%00",
        "2fa", "1.2", "12", "a b", "a_b", "a-b", "c#", "c++", ".net", new('x', 3_000), new('"', 3_000),
    ];

    private static readonly GeneratedBacklog Generated = new Consumer { AssemblyName = "App" }
        .With("TaskBuildToolsVisibility", "public")
        .With(Values.Distinct().Aggregate(
            new ManifestText().Field("status", Values).Field("tags", Values),
            (manifest, value) => manifest.Field(value, "one").Kind(value, "name").Id(value, value, value)))
        .Generate();

    [Fact]
    public void The_project_compiles_without_a_warning() => Generated.Problems.ShouldBeEmpty();

    [Fact]
    public void Every_value_has_its_member_and_nothing_else_is_there()
    {
        int values = Values.Distinct().Count();
        Generated.MembersOf("Status").Distinct().Count().ShouldBe(values + 2);
        Generated.MembersOf("Tag").Distinct().Count().ShouldBe(values + 2);
        Generated.MembersOf("Status+Names").ShouldBe(Generated.MembersOf("Status").Except(["Named", "Names"]));
        Generated.MembersOf("Field").Distinct().Count().ShouldBe(values + 15);
        Generated.MembersOf("Id").Distinct().Count().ShouldBe(values);
        Generated.Compilation.Assembly.GlobalNamespace.GetMembers().Select(member => member.Name).ShouldBe(["App"]);
        Generated.Compilation.Assembly.GlobalNamespace.GetNamespaceMembers().Single().GetMembers().Select(member => member.Name).ShouldBe(["Backlog"]);
        Generated.Type("App.Backlog").ShouldNotBeNull().GetTypeMembers().Length.ShouldBe(values + 5);
    }

    [Fact]
    public void Every_value_means_itself_when_the_program_runs()
    {
        Type ids = Generated.Load().GetType("App.Backlog+Id", throwOnError: true)!;
        ids.GetFields().Select(field => (string)field.GetRawConstantValue()!).Order(StringComparer.Ordinal)
            .ShouldBe(Values.Distinct().Order(StringComparer.Ordinal));
    }
}
