using TaskBuildTools.CodeFixes;
using TaskBuildTools.SourceGenerator.Analysis;
using TaskBuildTools.SourceGenerator.Tests.Consumers;

namespace TaskBuildTools.SourceGenerator.Tests.Analysis;

public class TaskIdLiteralTests
{
    [Fact]
    public async Task The_literal_of_a_known_id_is_reported_with_its_constant() =>
        (await FindAsync("""_ = App.Backlog.Find("fix-login");"""))
            .ShouldBe(["""1: ["fix-login"] The task "fix-login" has the constant Backlog.Id.FixLogin"""]);

    [Fact]
    public async Task Unknown_ids_constants_and_computed_values_are_not() =>
        (await FindAsync(
            """
            const string Wanted = "fix-login";
            _ = App.Backlog.Find("fix-logn");
            _ = App.Backlog.Find(Wanted);
            _ = App.Backlog.Find("fix-" + "login");
            _ = App.Backlog.Find(App.Backlog.Id.FixLogin);
            System.Console.WriteLine("fix-login");
            """)).ShouldBeEmpty();

    [Fact]
    public async Task Nothing_is_reported_where_there_are_no_constants() =>
        (await FindAsync(
            """_ = App.Backlog.Find("fix-login");""",
            new Consumer().With(new ManifestText().Field("status").OmitIds()))).ShouldBeEmpty();

    [Fact]
    public async Task The_fix_names_the_constant_through_its_class() =>
        (await FixAsync("""_ = App.Backlog.Find(/* which? */ "fix-login");"""))
            .ShouldBe(("Use the constant of Backlog.Id", "_ = App.Backlog.Find(/* which? */ Backlog.Id.FixLogin);"));

    [Fact]
    public async Task The_fix_is_as_short_as_the_static_using_allows() =>
        (await FixAsync(
            """
            using static App.Backlog;
            _ = Find("fix-login");
            """)).ShouldBe((
            "Use the constant of Backlog.Id",
            """
            using static App.Backlog;
            _ = Find(Id.FixLogin);
            """));

    [Fact]
    public async Task The_fix_works_where_the_namespace_has_a_keyword_in_it() =>
        (await FixAsync(
            """_ = @new.App.Backlog.Find("fix-login");""",
            new Consumer { LanguageVersion = Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp9 }.With("RootNamespace", "new.App")))
            .ShouldBe(("Use the constant of Backlog.Id", "_ = @new.App.Backlog.Find(@new.App.Backlog.Id.FixLogin);"));

    private static Task<IReadOnlyList<string>> FindAsync(string program, Consumer? consumer = null) =>
        (consumer ?? new Consumer()).WithProgram(program).FindAsync(new TaskIdLiteral());

    private static Task<(string Title, string Source)?> FixAsync(string program, Consumer? consumer = null) =>
        (consumer ?? new Consumer()).WithProgram(program).FixAsync(new TaskIdLiteral(), new TaskIdLiteralFix());
}
