using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.SourceGenerator.Configuration;

namespace TaskBuildTools.SourceGenerator.Analysis;

/// <summary>
/// TBT4003: a referenced project has something named as the generated class is. The compiler takes the class of this project,
/// so code that means the other one asks the wrong index.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class BacklogNameConflict : DiagnosticAnalyzer
{
    public const string Id = "TBT4003";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "The class Backlog hides another class of that name",
        "The generated class {0} hides the {1} of the same name in {2}; set TaskBuildToolsNamespace in one of the two projects",
        RuleCategories.References,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Two projects with one root namespace, of which one sees the other's class Backlog, need a namespace each for it.",
        helpLinkUri: HelpPages.Of(Id, nameof(BacklogNameConflict)),
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationAction(Check);
    }

    private static void Check(CompilationAnalysisContext context)
    {
        Compilation compilation = context.Compilation;
        string place = BacklogSettings.NamespaceOf(BuildProperties.Read(context.Options.AnalyzerConfigOptionsProvider.GlobalOptions), compilation.AssemblyName)
            .Replace("@", "");
        string name = place.Length == 0 ? BacklogSettings.ClassName : $"{place}.{BacklogSettings.ClassName}";
        if (compilation.Assembly.GetTypeByMetadataName(name) is null)
        {
            return;
        }

        foreach (INamedTypeSymbol type in compilation.GetTypesByMetadataName(name))
        {
            if (IsElsewhere(type, compilation) && compilation.IsSymbolAccessibleWithin(type, compilation.Assembly))
            {
                Report(context, name, "class", type);
            }
        }

        foreach (INamespaceSymbol part in PartsOf(name, compilation).Where(part => IsElsewhere(part, compilation)))
        {
            Report(context, name, "namespace", part);
        }
    }

    private static void Report(CompilationAnalysisContext context, string name, string kind, ISymbol hidden) =>
        context.ReportDiagnostic(Diagnostic.Create(Rule, Location.None, name, kind, hidden.ContainingAssembly.Name));

    private static bool IsElsewhere(ISymbol symbol, Compilation compilation) =>
        symbol.ContainingAssembly is { } assembly
        && !SymbolEqualityComparer.Default.Equals(assembly, compilation.Assembly)
        && CompilationFacts.HasPlainName(assembly, compilation);

    /// <summary>A namespace as each assembly has it, the referenced ones included; none if there is no such namespace.</summary>
    private static ImmutableArray<INamespaceSymbol> PartsOf(string name, Compilation compilation)
    {
        INamespaceSymbol? found = compilation.GlobalNamespace;
        foreach (string part in name.Split('.'))
        {
            found = found?.GetMembers(part).OfType<INamespaceSymbol>().FirstOrDefault();
        }

        return found?.ConstituentNamespaces ?? [];
    }
}
