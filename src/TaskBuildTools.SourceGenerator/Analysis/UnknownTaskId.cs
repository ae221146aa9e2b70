using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.SourceGenerator.Emitting;

namespace TaskBuildTools.SourceGenerator.Analysis;

/// <summary>TBT4001: code names a task that does not exist.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class UnknownTaskId : DiagnosticAnalyzer
{
    public const string Id = "TBT4001";

    /// <summary>The property of a diagnostic that holds the nearest id, where there is one.</summary>
    public const string NearestProperty = "Nearest";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "No task has this id",
        "No task has the id {0}{1}",
        RuleCategories.References,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A constant that is passed to a parameter marked [TaskId] must be the id of a task of the project.",
        helpLinkUri: HelpPages.Of(Id, nameof(UnknownTaskId)));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start => TaskReferences.Register(start, Check));
    }

    private static void Check(OperationAnalysisContext context, IOperation reference, KnownIds ids)
    {
        string id = (string)reference.ConstantValue.Value!;
        if (ids.Contains(id))
        {
            return;
        }

        string? nearest = ids.NearestTo(id);
        context.ReportDiagnostic(Diagnostic.Create(
            Rule,
            reference.Syntax.GetLocation(),
            nearest is null ? null : ImmutableDictionary<string, string?>.Empty.Add(NearestProperty, nearest),
            LogText.Of(StringLiteral.Of(id)),
            nearest is null ? "" : $"; did you mean {LogText.Of(StringLiteral.Of(nearest))}?"));
    }
}
