using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using TaskBuildTools.SourceGenerator.Configuration;
using TaskBuildTools.SourceGenerator.Emitting;
using TaskBuildTools.SourceGenerator.Manifest;
using TaskBuildTools.SourceGenerator.Naming;

namespace TaskBuildTools.SourceGenerator.Generation;

/// <summary>
/// Writes the class <c>Backlog</c> from the manifest of a project's task files. It reports nothing: a missing manifest
/// (a design-time build before the first build) is no fault, and what is wrong with task files the build has said.
/// </summary>
[Generator(LanguageNames.CSharp)]
internal sealed class BacklogGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // The text is read in a step after the one that looks at options: those are a new object after any edit.
        IncrementalValueProvider<TaskManifest?> manifest = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Where(pair => ManifestFile.IsManifest(pair.Left, pair.Right))
            .Select((pair, _) => pair.Left)
            .Select((file, cancellation) => file.GetText(cancellation) is { } text ? ManifestParser.Parse(text, cancellation) : null)
            .Collect()
            .Select((manifests, _) => manifests.FirstOrDefault())
            .WithTrackingName(StepNames.Manifest);

        IncrementalValueProvider<BacklogSettings?> settings = context.AnalyzerConfigOptionsProvider
            .Select((options, _) => BuildProperties.Read(options.GlobalOptions))
            .Combine(context.CompilationProvider.Combine(context.ParseOptionsProvider)
                .Select((pair, _) => CompilationFacts.Read(pair.Left, (CSharpParseOptions)pair.Right)))
            .Combine(NameConflicts.In(context.SyntaxProvider))
            .Select((pair, _) => pair is ({ Left.Enabled: true } facts, var others) ? BacklogSettings.Combine(facts.Left, facts.Right, others) : null)
            .WithTrackingName(StepNames.Settings);

        // Fields and ids part before anything is named, so that a changed title leaves the filters alone.
        IncrementalValueProvider<FilterSet?> filters = manifest
            .Select((manifest, _) => manifest is null ? null : new FieldSet(manifest.Version, manifest.Fields, manifest.Kinds))
            .WithTrackingName(StepNames.Fields)
            .Select((fields, _) => fields is null
                ? null
                : new FilterSet(fields.ManifestVersion, FilterClasses.Of(fields.Fields), FieldMembers.Of(fields.Kinds)))
            .WithTrackingName(StepNames.Filters);

        IncrementalValueProvider<EquatableArray<IdConstant>?> ids = manifest
            .Select((manifest, _) => manifest is { KnowsIds: true } ? IdConstants.Of(manifest.Ids) : default(EquatableArray<IdConstant>?))
            .WithTrackingName(StepNames.Ids);

        IncrementalValueProvider<BacklogModel?> backlogModel = filters.Combine(settings)
            .Select((pair, _) => pair is ({ } named, { } wanted) ? new BacklogModel(wanted, named) : null)
            .WithTrackingName(StepNames.BacklogModel);

        IncrementalValueProvider<IdModel?> idModel = ids.Combine(settings)
            .Select((pair, _) => pair is ({ } constants, { HasRuntime: true } wanted) ? new IdModel(wanted, constants) : null)
            .WithTrackingName(StepNames.IdModel);

        context.RegisterSourceOutput(backlogModel, (output, model) =>
        {
            if (model is not null)
            {
                output.AddSource(BacklogFile.HintName, BacklogText(model));
            }
        });
        context.RegisterSourceOutput(idModel, (output, model) =>
        {
            if (model is not null)
            {
                output.AddSource(IdFile.HintName, IdFile.Write(model.Settings, model.Constants));
            }
        });
    }

    private static SourceText BacklogText(BacklogModel model) => model switch
    {
        { Filters.ManifestVersion: not TaskManifest.SupportedVersion } => ExplanationFile.UnsupportedManifest(model.Filters.ManifestVersion),
        { Settings.HasRuntime: false } => ExplanationFile.MissingRuntime(),
        _ => BacklogFile.Write(model.Settings, model.Filters.Classes, model.Filters.Fields),
    };
}
