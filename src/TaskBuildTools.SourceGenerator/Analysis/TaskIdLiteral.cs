using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.SourceGenerator.Configuration;
using TaskBuildTools.SourceGenerator.Emitting;

namespace TaskBuildTools.SourceGenerator.Analysis;

/// <summary>TBT4002: code names a task by a literal although there is a constant for it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class TaskIdLiteral : DiagnosticAnalyzer
{
    public const string Id = "TBT4002";

    /// <summary>The property of a diagnostic that holds the constant, fully qualified.</summary>
    public const string ConstantProperty = "Constant";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Name the task by its constant",
        "The task {0} has the constant {1}",
        RuleCategories.References,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "A constant of Backlog.Id shows the task's title in the editor, and stops compiling when the task is gone.",
        helpLinkUri: HelpPages.Of(Id, nameof(TaskIdLiteral)));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            string? idClass = IdClass(start.Compilation, start.Options.AnalyzerConfigOptionsProvider.GlobalOptions);
            if (idClass is not null)
            {
                TaskReferences.Register(start, (operation, reference, ids) => Check(operation, reference, ids, idClass));
            }
        });
    }

    /// <summary>The class that the generator has written into this project, or null if it has written none.</summary>
    private static string? IdClass(Compilation compilation, AnalyzerConfigOptions options)
    {
        string name = BacklogSettings.NamespaceOf(BuildProperties.Read(options), compilation.AssemblyName);
        string container = name.Length == 0 ? "" : name.Replace("@", "") + ".";
        return compilation.Assembly.GetTypeByMetadataName($"{container}{BacklogSettings.ClassName}+Id") is null
            ? null
            : BacklogSettings.QualifiedClassNameIn(name) + ".Id";
    }

    private static void Check(OperationAnalysisContext context, IOperation reference, KnownIds ids, string idClass)
    {
        if (reference.Syntax is not LiteralExpressionSyntax literal
            || !literal.IsKind(SyntaxKind.StringLiteralExpression)
            || ids.ConstantOf(literal.Token.ValueText) is not { } constant)
        {
            return;
        }

        context.ReportDiagnostic(Diagnostic.Create(
            Rule,
            literal.GetLocation(),
            ImmutableDictionary<string, string?>.Empty.Add(ConstantProperty, $"{idClass}.{constant}"),
            LogText.Of(StringLiteral.Of(literal.Token.ValueText)),
            $"{BacklogSettings.ClassName}.Id.{constant}"));
    }
}
