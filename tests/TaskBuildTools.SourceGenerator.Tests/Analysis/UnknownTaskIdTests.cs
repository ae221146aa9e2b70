using TaskBuildTools.CodeFixes;
using TaskBuildTools.SourceGenerator.Analysis;
using TaskBuildTools.SourceGenerator.Tests.Consumers;

namespace TaskBuildTools.SourceGenerator.Tests.Analysis;

public class UnknownTaskIdTests
{
    [Fact]
    public async Task An_id_that_no_task_has_is_reported_with_the_nearest_one() =>
        (await FindAsync("""_ = App.Backlog.Find("fix-logn");"""))
            .ShouldBe(["""1: ["fix-logn"] No task has the id "fix-logn"; did you mean "fix-login"?"""]);

    [Fact]
    public async Task An_id_that_is_near_to_none_is_reported_without_a_suggestion() =>
        (await FindAsync("""_ = App.Backlog.Get("write-manual");"""))
            .ShouldBe(["""1: ["write-manual"] No task has the id "write-manual" """.TrimEnd()]);

    [Fact]
    public async Task An_id_in_other_case_is_another_id() =>
        (await FindAsync("""_ = App.Backlog.Find("FIX-LOGIN");"""))
            .ShouldBe(["""1: ["FIX-LOGIN"] No task has the id "FIX-LOGIN"; did you mean "fix-login"?"""]);

    [Fact]
    public async Task An_id_with_another_number_is_not_suggested() =>
        (await FindAsync("""_ = App.Backlog.Find("fix-login-2");""")).ShouldBe(["""1: ["fix-login-2"] No task has the id "fix-login-2" """.TrimEnd()]);

    [Fact]
    public async Task The_message_gives_a_CI_server_no_command() =>
        (await FindAsync("""_ = App.Backlog.Find("##vso[task.complete]x");""")).ShouldHaveSingleItem()
            .ShouldEndWith("""No task has the id "#\u0023vso[task.complete]x" """.TrimEnd());

    [Fact]
    public async Task An_empty_id_is_reported() =>
        (await FindAsync("""_ = App.Backlog.Find("");""")).ShouldBe(["""1: [""] No task has the id "" """.TrimEnd()]);

    [Fact]
    public async Task The_message_shows_no_control_character() =>
        (await FindAsync("""_ = App.Backlog.Find("a\r\n\u202Eb");""")).ShouldHaveSingleItem()
            .ShouldEndWith("""No task has the id "a\u000D\u000A\u202Eb" """.TrimEnd());

    [Fact]
    public async Task Known_ids_and_ids_known_only_at_run_time_are_right() =>
        (await FindAsync(
            """
            _ = App.Backlog.Find("fix-login");
            _ = App.Backlog.Find(App.Backlog.Id.AddCache);
            _ = App.Backlog.Find(args[0]);
            _ = App.Backlog.Find(args[0] + "-login");
            """)).ShouldBeEmpty();

    [Fact]
    public async Task Constants_and_computed_constants_are_looked_at() =>
        (await FindAsync(
            """
            const string Prefix = "fix-";
            _ = App.Backlog.Find(Prefix);
            _ = App.Backlog.Find(Prefix + "login");
            _ = App.Backlog.Find($"{Prefix}logins");
            """)).ShouldBe(
            [
                """2: [Prefix] No task has the id "fix-" """.TrimEnd(),
                """4: [$"{Prefix}logins"] No task has the id "fix-logins"; did you mean "fix-login"?""",
            ]);

    [Fact]
    public async Task Each_alternative_is_looked_at() =>
        (await FindAsync(
            """
            string? wanted = args.Length > 0 ? args[0] : null;
            _ = App.Backlog.Find(args.Length > 1 ? "fix-login" : "nothing-1");
            _ = App.Backlog.Find(wanted ?? "nothing-2");
            _ = App.Backlog.Find(args.Length switch { 0 => "nothing-3", 1 => "add-cache", _ => args[0] });
            """)).Select(finding => finding[..16]).ShouldBe(["2: [\"nothing-1\"]", "3: [\"nothing-2\"]", "4: [\"nothing-3\"]"]);

    [Fact]
    public async Task Every_kind_of_parameter_with_the_attribute_counts() =>
        (await FindAsync(
            """
            using System.Collections.Generic;
            using TaskBuildTools;

            Local("u1");
            _ = new Worker("u2");
            _ = new Worker("fix-login")["u3"];
            Worker.Several("add-cache", "u4", "u5");
            Worker.Listed(["u6", "add-cache"]);
            Worker.Optional();
            Worker.Named(other: "not an id", id: "u7");
            "u8".Extended();

            static void Local([TaskId] string id) => _ = id;

            [Owns("u9")]
            internal class Worker([TaskId] string id)
            {
                public string Name => id;
                public int this[[TaskId] string other] => other.Length;
                public static void Several([TaskId] params string[] ids) => _ = ids;
                public static void Listed([TaskId] IEnumerable<string> ids) => _ = ids;
                public static void Optional([TaskId] string id = "no task yet") => _ = id;
                public static void Named([TaskId] string id, string other) => _ = id + other;
            }

            internal sealed class Special() : Worker("u10");

            [System.AttributeUsage(System.AttributeTargets.Class)]
            internal sealed class OwnsAttribute([TaskId] string id) : System.Attribute { public string Id => id; }

            internal static class Extensions { public static void Extended([TaskId] this string id) => _ = id; }
            """)).Select(finding => finding.Split(['[', ']'])[1].Trim('"'))
            .ShouldBe(["u1", "u2", "u3", "u4", "u5", "u6", "u7", "u8", "u9", "u10"]);

    [Fact]
    public async Task An_attribute_of_the_same_name_in_another_namespace_is_another() =>
        (await FindAsync(
            """
            using Other;

            Check("anything");
            static void Check([TaskId] string id) => _ = id;

            namespace Other
            {
                [System.AttributeUsage(System.AttributeTargets.Parameter)]
                internal sealed class TaskIdAttribute : System.Attribute;
            }
            """)).ShouldBeEmpty();

    [Fact]
    public async Task Nothing_is_reported_before_the_first_build() =>
        (await FindAsync(Reference, new Consumer { Manifest = null })).ShouldBeEmpty();

    [Fact]
    public async Task Nothing_is_reported_where_ids_are_left_out() =>
        (await FindAsync(Reference, new Consumer().With(new ManifestText().Field("status").OmitIds()))).ShouldBeEmpty();

    [Fact]
    public async Task Nothing_is_reported_where_the_manifest_is_of_another_version() =>
        (await FindAsync(Reference, new Consumer().With(new ManifestText { Version = "2" }.Id("fix-login")))).ShouldBeEmpty();

    [Fact]
    public async Task Nothing_is_reported_where_the_product_is_switched_off() =>
        (await FindAsync(Reference, new Consumer().With("TaskBuildToolsEnabled", "false"))).ShouldBeEmpty();

    [Fact]
    public async Task Every_id_is_unknown_in_a_backlog_without_tasks() =>
        (await FindAsync(Reference, new Consumer().With(new ManifestText().Field("status")))).Count.ShouldBe(1);

    [Fact]
    public async Task The_fix_puts_the_nearest_id_in_place() =>
        (await FixAsync("""_ = App.Backlog.Find(/* which? */ "fix-logn");"""))
            .ShouldBe(("Change to \"fix-login\"", """_ = App.Backlog.Find(/* which? */ "fix-login");"""));

    [Fact]
    public async Task The_fix_replaces_the_mention_of_a_constant_by_the_id() =>
        (await FixAsync(
            """
            const string Wrong = "fix_login";
            System.Console.WriteLine(Wrong + App.Backlog.Find(Wrong));
            """)).ShouldBe((
            "Change to \"fix-login\"",
            """
            const string Wrong = "fix_login";
            System.Console.WriteLine(Wrong + App.Backlog.Find("fix-login"));
            """));

    [Fact]
    public async Task No_fix_is_offered_without_a_near_id() =>
        (await FixAsync("""_ = App.Backlog.Find("write-manual");""")).ShouldBeNull();

    private const string Reference =
        """
        using TaskBuildTools;
        Check("fix-logn");
        static void Check([TaskId] string id) => _ = id;
        """;

    private static Task<IReadOnlyList<string>> FindAsync(string program, Consumer? consumer = null) =>
        (consumer ?? new Consumer()).WithProgram(program).FindAsync(new UnknownTaskId());

    private static Task<(string Title, string Source)?> FixAsync(string program) =>
        new Consumer().WithProgram(program).FixAsync(new UnknownTaskId(), new UnknownTaskIdFix());
}
