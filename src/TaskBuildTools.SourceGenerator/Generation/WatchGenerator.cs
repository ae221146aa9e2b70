using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TaskBuildTools.SourceGenerator.Configuration;
using TaskBuildTools.SourceGenerator.Emitting;
using TaskBuildTools.SourceGenerator.Naming;

namespace TaskBuildTools.SourceGenerator.Generation;

/// <summary>
/// Makes <c>dotnet watch</c> build and restart when a task file changes. Hot reload looks at code alone and cannot replace the
/// index, so while it watches, the code has a type whose name comes from the content of all task files: a type that is gone
/// is a change that hot reload cannot apply to a running application. No other build has the type.
/// </summary>
[Generator(LanguageNames.CSharp)]
internal sealed class WatchGenerator : IIncrementalGenerator
{
    public const string HintName = "TaskFiles.g.cs";

    private const int DigitsOfName = 16;

    /// <summary>Of task files, schemas and performance settings.</summary>
    private static readonly string[] Extensions = [".md", ".gz", ".yaml", ".yml"];

    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<bool> isWatching = context.AnalyzerConfigOptionsProvider
            .Select((options, _) => BuildProperties.IsWatching(options.GlobalOptions));
        IncrementalValueProvider<string> state = context.AdditionalTextsProvider
            .Where(file => Extensions.Contains(Path.GetExtension(file.Path), StringComparer.OrdinalIgnoreCase))
            .Combine(isWatching)
            .Where(pair => pair.Right)
            .Select((pair, cancellation) => $"{pair.Left.Path}\t{ContentOf(pair.Left, cancellation)}")
            .Collect()
            .Select((files, _) => NameHash.Of(string.Join("\n", files.OrderBy(file => file, StringComparer.Ordinal))).Substring(0, DigitsOfName));

        context.RegisterSourceOutput(state.Combine(isWatching), (output, pair) =>
        {
            if (pair.Right)
            {
                output.AddSource(HintName, Write(pair.Left));
            }
        });
    }

    private static SourceText Write(string state)
    {
        IndentedWriter writer = GeneratedFile.Begin(hasNullableReferences: false);
        writer.Open("namespace TaskBuildTools.Watching");
        writer.Line(GeneratedFile.Attribute);
        writer.Open($"internal static class TaskFiles_{state}");
        writer.Close();
        writer.Close();
        return writer.ToSourceText();
    }

    private static string ContentOf(AdditionalText file, CancellationToken cancellation) =>
        file.GetText(cancellation) is { } text ? Convert.ToBase64String([.. text.GetContentHash()]) : "";
}
