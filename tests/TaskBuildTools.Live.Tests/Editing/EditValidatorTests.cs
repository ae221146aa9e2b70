using System.Collections.Immutable;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Rules;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Authoring.Tests.Graph;
using TaskBuildTools.Live.Editing;

namespace TaskBuildTools.Live.Tests.Editing;

/// <summary>Which errors a change would bring.</summary>
public sealed class EditValidatorTests
{
    private static readonly TaskSchema Schema = TaskSet.Schema();

    [Theory]
    [InlineData("a", "b", "TBT3002 Tasks depend on each other in a cycle: a -> b -> a; remove one of these dependencies")]
    [InlineData("a", "c", "TBT3002 Tasks depend on each other in a cycle: a -> c -> b -> a; remove one of these dependencies")]
    [InlineData("a", "a", "TBT3003 'a' depends on itself; remove it from its own dependencies")]
    [InlineData("a", "nobody", "TBT3001 No task has the id 'nobody'")]
    [InlineData("b", "a|a", "")]
    [InlineData("c", "", "")]
    [InlineData("lost", "gone", "")]
    [InlineData("lost", "gone|a", "")]
    [InlineData("x", "", "")]
    [InlineData("x", "y|a", "")]
    public void A_change_of_dependencies(string id, string dependencies, string expected)
    {
        TaskDocument[] documents = Documents();
        EditValidator validator = new(Schema, RuleSet.CheckTaskSet(Schema, documents));
        TaskDocument after = TaskSet.Task(Schema, id, dependsOn: dependencies.Length == 0 ? [] : dependencies.Split('|'));
        string.Join("\n", validator.Check(after.Path, after).Errors.Select(static e => $"{e.Id} {e.Message}")).ShouldBe(expected);
    }

    [Fact]
    public void A_rule_that_the_validator_does_not_know_is_not_foreseen()
    {
        EditValidator.ForeseesRule(RuleSet.TaskSetDescriptors()[0]).ShouldBeTrue();
        EditValidator.ForeseesRule(new DiagnosticDescriptor("TBT3999", "NewRule", "A new rule", DiagnosticSeverity.Error)).ShouldBeFalse();
    }

    [Fact]
    public void A_tangle_that_loses_one_of_its_cycles_is_no_new_error()
    {
        TaskDocument[] documents =
        [
            TaskSet.Task(Schema, "a", dependsOn: ["b", "c"]), TaskSet.Task(Schema, "b", dependsOn: ["a"]),
            TaskSet.Task(Schema, "c", dependsOn: ["d"]), TaskSet.Task(Schema, "d", dependsOn: ["a"]),
        ];
        EditValidator validator = new(Schema, RuleSet.CheckTaskSet(Schema, documents));
        validator.Check("tasks/b.md", TaskSet.Task(Schema, "b")).Errors.ShouldBeEmpty();
        validator.Check("tasks/b.md", TaskSet.Task(Schema, "b", dependsOn: ["a", "d"])).Errors.ShouldHaveSingleItem().Id.ShouldBe("TBT3002");
    }

    [Fact]
    public void A_new_task_may_close_a_ring_of_those_that_waited_for_it()
    {
        EditValidator validator = new(Schema, RuleSet.CheckTaskSet(Schema, Documents()));
        validator.Check(null, TaskSet.Task(Schema, "gone", dependsOn: ["lost"])).Errors.ShouldHaveSingleItem().Id.ShouldBe("TBT3002");
        validator.Check(null, TaskSet.Task(Schema, "gone", dependsOn: ["c"])).Errors.ShouldBeEmpty();
        validator.Check(null, TaskSet.Task(Schema, "a", path: "tasks/z.md")).Errors.ShouldHaveSingleItem().Id.ShouldBe("TBT2004");
    }

    [Fact]
    public void A_warning_that_the_schema_makes_an_error_counts()
    {
        TaskSchema strict = new()
        {
            Preset = Schema.Preset,
            Fields = Schema.Fields,
            Statuses = Schema.Statuses,
            Priorities = Schema.Priorities,
            TextCount = Schema.TextCount,
            NameCount = Schema.NameCount,
            DateCount = Schema.DateCount,
            NumberCount = Schema.NumberCount,
            Severities = ImmutableDictionary<string, DiagnosticSeverity>.Empty.Add("TBT3005", DiagnosticSeverity.Error),
        };
        EditValidator validator = new(strict, RuleSet.CheckTaskSet(strict, Documents()));
        validator.Check("tasks/b.md", TaskSet.Task(strict, "b", "done", ["a"])).Errors.ShouldHaveSingleItem().Id.ShouldBe("TBT3005");
        new EditValidator(Schema, RuleSet.CheckTaskSet(Schema, Documents())).Check("tasks/b.md", TaskSet.Task(Schema, "b", "done", ["a"])).Errors.ShouldBeEmpty();
    }

    [Fact]
    public void Random_changes_get_the_same_answer_as_from_all_rules()
    {
        Random random = new(20261126);
        int refused = 0;
        int allowed = 0;
        int warned = 0;
        for (int round = 0; round < 400; round++)
        {
            TaskSchema schema = TaskSet.Schema(
                ignoreIdCase: round % 3 == 0, prefixAliases: round % 5 == 0 ? [("old-", "t")] : default);
            int count = random.Next(1, 14);
            TaskDocument[] documents = [.. Enumerable.Range(0, count).Select(i => RandomTask(schema, random, i, count))];
            CheckedTaskSet set = RuleSet.CheckTaskSet(schema, documents);
            EditValidator validator = new(schema, set);
            for (int change = 0; change < 10; change++)
            {
                int target = random.Next(count + 1);
                string? path = target == count ? null : documents[target].Path;
                TaskDocument? after = path is not null && random.Next(5) == 0
                    ? null
                    : RandomTask(schema, random, random.Next(4) == 0 ? random.Next(count + 2) : target, count, path ?? "tasks/new.md");
                NewFindings expected = validator.CheckByAllRules(path, after);
                NewFindings found = validator.Check(path, after);
                Finding[] actual = [.. found.Errors];
                actual.Select(static e => (e.Id, e.Path, e.Message)).ShouldBe(expected.Errors.Select(static e => (e.Id, e.Path, e.Message)));
                found.Others.Select(static e => (e.Id, e.Path, e.Message)).ShouldBe(expected.Others.Select(static e => (e.Id, e.Path, e.Message)));
                warned += found.Others.Count(static e => e.Id is "TBT3004" or "TBT3005" or "TBT3006");
                if (path is null || after is null || after.Id == documents[target].Id)
                {
                    HasNewCycle(schema, documents, path, after).ShouldBe(actual.Any(static e => e.Id == "TBT3002"));
                }

                _ = actual.Length == 0 ? allowed++ : refused++;
            }
        }

        refused.ShouldBeGreaterThan(500);
        allowed.ShouldBeGreaterThan(500);
        warned.ShouldBeGreaterThan(500);
    }

    private static TaskDocument[] Documents() =>
    [
        TaskSet.Task(Schema, "a"), TaskSet.Task(Schema, "b", dependsOn: ["a"]), TaskSet.Task(Schema, "c", dependsOn: ["b"]),
        TaskSet.Task(Schema, "lost", dependsOn: ["gone"]), TaskSet.Task(Schema, "x", dependsOn: ["y"]), TaskSet.Task(Schema, "y", dependsOn: ["x"]),
    ];

    private static TaskDocument RandomTask(TaskSchema schema, Random random, int number, int count, string? path = null)
    {
        string[] dependencies =
        [
            .. Enumerable.Range(0, random.Next(4)).Select(_ => random.Next(12) switch
            {
                0 => "nobody",
                1 => $"T{random.Next(count)}",
                2 => $"old-{random.Next(count)}",
                _ => $"t{random.Next(count)}",
            }),
        ];
        string id = random.Next(15) == 0 ? $"T{number}" : $"t{number}";
        return TaskSet.Task(schema, id, random.Next(5) switch { 0 => "cancelled", 1 or 2 => "done", _ => "todo" }, dependencies, path: path ?? $"tasks/{number}.md");
    }

    // By trying every dependency of the new graph that the old one has not: can one walk on from it and come back?
    private static bool HasNewCycle(TaskSchema schema, TaskDocument[] documents, string? path, TaskDocument? after)
    {
        HashSet<(string, string)> old = [.. Edges(schema, documents)];
        List<(string From, string To)> edges =
            [.. Edges(schema, after is null ? documents.Where(document => document.Path != path) : documents.Where(document => document.Path != path).Append(after))];
        return edges.Exists(edge => !old.Contains(edge) && Reaches(edge.To, edge.From));

        bool Reaches(string from, string to)
        {
            HashSet<string> seen = [from];
            for (int known = 0; known < seen.Count;)
            {
                known = seen.Count;
                edges.ForEach(edge => _ = seen.Contains(edge.From) && seen.Add(edge.To));
            }

            return seen.Contains(to);
        }
    }

    private static IEnumerable<(string From, string To)> Edges(TaskSchema schema, IEnumerable<TaskDocument> documents)
    {
        CheckedTaskSet set = RuleSet.CheckTaskSet(schema, documents);
        for (int i = 0; i < set.Accepted.Length; i++)
        {
            foreach (int target in set.Graph.Dependencies[i].ToArray())
            {
                yield return (set.Accepted[i].Id, set.Accepted[target].Id);
            }
        }
    }
}
