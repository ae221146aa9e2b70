using System.Text;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TaskBuildTools.Authoring.Indexing;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Benchmarks.Data;
using TaskBuildTools.Benchmarks.Measuring;
using TaskBuildTools.SourceGenerator.Generation;

namespace TaskBuildTools.Benchmarks.Suites;

/// <summary>The source generator over the manifest of 10,000 tasks: at first, when another file is typed in, and when the manifest has changed.</summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkDotNet.Configs.BenchmarkLogicalGroupRule.ByCategory)]
public class GeneratorBenchmarks
{
    private const string ManifestPath = "obj/tasks.manifest.txt";

    private readonly CSharpParseOptions _parsing = new(LanguageVersion.Latest);
    private readonly ManifestFileText[] _manifests = new ManifestFileText[2];
    private readonly CSharpCompilation[] _compilations = new CSharpCompilation[2];
    private GeneratorDriver _driver = null!;
    private int _turn;

    [Params(10_000)]
    public int Tasks { get; set; }

    [GlobalSetup]
    public void Generate()
    {
        string manifest = Encoding.UTF8.GetString(ManifestWriter.Write(Presets.Default, BenchmarkBacklog.Make(Tasks).Documents, IdConstantMode.Auto));
        _manifests[0] = new ManifestFileText(ManifestPath, manifest);
        _manifests[1] = new ManifestFileText(ManifestPath, manifest.Replace("performance", "performances", StringComparison.Ordinal));
        SyntaxTree program = CSharpSyntaxTree.ParseText("class Program { static void Main() { } }", _parsing);
        _compilations[0] = CSharpCompilation.Create("App", [program], References(), new CSharpCompilationOptions(OutputKind.ConsoleApplication));
        _compilations[1] = _compilations[0].ReplaceSyntaxTree(program, CSharpSyntaxTree.ParseText("class Program { static void Main() { return; } }", _parsing));
        _driver = CreateDriver().RunGenerators(_compilations[0]);
        WrongAnswerException.ThrowIfDifferent("a member for the first tag", true, SourceOf(_driver).Contains(" Performance ", StringComparison.Ordinal));
        WrongAnswerException.ThrowIfDifferent(
            "a member for the edited tag", true, SourceOf(_driver.ReplaceAdditionalText(_manifests[0], _manifests[1]).RunGenerators(_compilations[0])).Contains("Performances", StringComparison.Ordinal));
    }

    [Benchmark(Baseline = true, Description = "TaskBuildTools"), BenchmarkCategory("first run")]
    public int Cold() => Count(CreateDriver().RunGenerators(_compilations[0]));

    [Benchmark(Baseline = true, Description = "TaskBuildTools"), BenchmarkCategory("other code edited")]
    public int OtherCodeEdited() => Count(_driver = _driver.RunGenerators(_compilations[++_turn & 1]));

    [Benchmark(Baseline = true, Description = "TaskBuildTools"), BenchmarkCategory("manifest edited")]
    public int ManifestEdited()
    {
        int turn = _turn++;
        return Count(_driver = _driver.ReplaceAdditionalText(_manifests[turn & 1], _manifests[(turn + 1) & 1]).RunGenerators(_compilations[0]));
    }

    private static int Count(GeneratorDriver driver) => driver.GetRunResult().GeneratedTrees.Length;

    private static string SourceOf(GeneratorDriver driver) => string.Concat(driver.GetRunResult().GeneratedTrees.Select(static tree => tree.ToString()));

    private static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path) is "System.Runtime.dll" or "System.Private.CoreLib.dll" or "TaskBuildTools.dll")
            .Select(static path => MetadataReference.CreateFromFile(path));

    private CSharpGeneratorDriver CreateDriver() =>
        CSharpGeneratorDriver.Create([new BacklogGenerator().AsSourceGenerator()], [_manifests[0]], _parsing, new ManifestOptions(ManifestPath));
}
