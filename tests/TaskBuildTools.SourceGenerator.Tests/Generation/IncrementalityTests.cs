using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using TaskBuildTools.SourceGenerator.Generation;
using TaskBuildTools.SourceGenerator.Tests.Consumers;

namespace TaskBuildTools.SourceGenerator.Tests.Generation;

public class IncrementalityTests
{
    private static readonly string[] Steps =
    [
        StepNames.Manifest, StepNames.Settings, StepNames.Fields, StepNames.Filters, StepNames.Ids,
        StepNames.BacklogModel, StepNames.IdModel,
    ];

    private static readonly Consumer Project = new() { Sources = ["internal class Work { }"] };

    [Fact]
    public void The_first_run_passes_every_named_step()
    {
        GeneratorRunResult run = Run(Project.CreateDriver(), Project).GetRunResult().Results.Single();

        Steps.ShouldBeSubsetOf(run.TrackedSteps.Keys);
        typeof(StepNames).GetFields().Select(field => (string)field.GetRawConstantValue()!).ShouldBe(Steps);
    }

    [Fact]
    public void An_edit_of_other_code_changes_nothing()
    {
        GeneratorDriver driver = Run(Project.CreateDriver(), Project);
        driver = Run(driver, Project with { Sources = ["internal class Work { private readonly int _hours = 8; public int Hours => _hours; }"] });

        Changed(driver).ShouldBeEmpty();
    }

    [Fact]
    public void A_manifest_that_is_written_again_with_the_same_content_changes_nothing()
    {
        GeneratorDriver driver = Run(Project.CreateDriver(), Project);
        driver = Run(driver.ReplaceAdditionalTexts(Project.AdditionalFiles).WithUpdatedAnalyzerConfigOptions(Project.Options), Project);

        Changed(driver).ShouldBeEmpty();
    }

    [Fact]
    public void Another_additional_file_changes_nothing()
    {
        GeneratorDriver driver = Run(Project.CreateDriver(), Project);
        driver = Run(driver.AddAdditionalTexts([new AdditionalFile("more.txt", "more")]), Project);

        Changed(driver).ShouldBeEmpty();
    }

    [Fact]
    public void A_changed_title_writes_the_file_of_ids_alone()
    {
        GeneratorDriver driver = Run(Project.CreateDriver(), Project);
        Consumer edited = Project with { Manifest = Project.Manifest!.Replace("Fix the login", "Repair the login", StringComparison.Ordinal) };
        driver = Run(driver.ReplaceAdditionalTexts(edited.AdditionalFiles).WithUpdatedAnalyzerConfigOptions(edited.Options), edited);

        Changed(driver).ShouldBe([StepNames.Ids, StepNames.IdModel, StepNames.Manifest, GeneratedBacklog.IdsFile], ignoreOrder: true);
    }

    [Fact]
    public void A_new_value_writes_the_file_of_filters_alone()
    {
        GeneratorDriver driver = Run(Project.CreateDriver(), Project);
        Consumer edited = Project.With(ManifestText.OfTheExample().Field("tags", "urgent"));
        driver = Run(driver.ReplaceAdditionalTexts(edited.AdditionalFiles).WithUpdatedAnalyzerConfigOptions(edited.Options), edited);

        Changed(driver).ShouldBe(
            [StepNames.Fields, StepNames.Filters, StepNames.BacklogModel, StepNames.Manifest, GeneratedBacklog.FiltersFile],
            ignoreOrder: true);
    }

    [Fact]
    public void No_model_holds_on_to_the_compilation()
    {
        GeneratorRunResult run = Run(Project.CreateDriver(), Project).GetRunResult().Results.Single();

        foreach (string step in Steps)
        {
            foreach ((object value, _) in run.TrackedSteps[step].SelectMany(tracked => tracked.Outputs))
            {
                AssertPlain(value, step, new HashSet<object>(ReferenceEqualityComparer.Instance));
            }
        }
    }

    private static GeneratorDriver Run(GeneratorDriver driver, Consumer consumer) =>
        driver.RunGenerators(consumer.Compile(), TestContext.Current.CancellationToken);

    /// <summary>The named steps and the files that were made anew in the last run.</summary>
    private static IReadOnlyList<string> Changed(GeneratorDriver driver)
    {
        GeneratorRunResult run = driver.GetRunResult().Results.Single();
        run.TrackedOutputSteps.ShouldNotBeEmpty();
        return
        [
            .. run.TrackedSteps
                .Where(step => Steps.Contains(step.Key) && step.Value.Any(tracked => tracked.Outputs.Any(output => IsNew(output.Reason))))
                .Select(step => step.Key),
            .. run.TrackedOutputSteps.SelectMany(step => step.Value)
                .SelectMany(tracked => tracked.Outputs)
                .Where(output => IsNew(output.Reason))
                .Select(output => FileOf(output.Value)),
        ];
    }

    private static bool IsNew(IncrementalStepRunReason reason) =>
        reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged);

    /// <summary>An output's value is a pair of lists, the first of sources with a hint name, of a type that is not public.</summary>
    private static string FileOf(object output)
    {
        object sources = output.GetType().GetField("Item1")!.GetValue(output)!;
        object source = ((IEnumerable)sources).Cast<object>().ShouldHaveSingleItem();
        return (string)source.GetType().GetProperty("HintName", BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)!.GetValue(source)!;
    }

    private static void AssertPlain(object? value, string step, HashSet<object> seen)
    {
        if (value is null || value is string || value.GetType().IsPrimitive || value.GetType().IsEnum || !seen.Add(value))
        {
            return;
        }

        (value is ISymbol or SyntaxNode or SyntaxToken or Compilation or Location or AdditionalText)
            .ShouldBeFalse($"{step} holds a {value.GetType()}");
        if (value is IEnumerable items)
        {
            foreach (object? item in items)
            {
                AssertPlain(item, step, seen);
            }

            return;
        }

        for (Type? type = value.GetType(); type is not null; type = type.BaseType)
        {
            foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                AssertPlain(field.GetValue(value), step, seen);
            }
        }
    }
}
