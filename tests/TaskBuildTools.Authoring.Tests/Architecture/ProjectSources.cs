using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TaskBuildTools.Authoring.Tests.Corpora;

namespace TaskBuildTools.Authoring.Tests.Architecture;

/// <summary>The sources of one project of <c>src</c>, parsed.</summary>
internal sealed class ProjectSources
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview);

    // What implicit usings give every file.
    private static readonly SyntaxTree ImplicitUsings = CSharpSyntaxTree.ParseText(
        """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        """,
        Options);

    // Shared, so that each assembly is read once for all projects.
    private static readonly PortableExecutableReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    private readonly string _directory;

    private ProjectSources(string directory, IEnumerable<string> files)
    {
        _directory = directory;
        Trees = [.. files.Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), Options, file))];
    }

    public static TheoryData<string> Names =>
        [.. Directory.GetDirectories(Path.Combine(RepositoryFolder.Root, "src")).Select(static path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    public SyntaxTree[] Trees { get; }

    public string Name => Path.GetFileName(_directory);

    public static ProjectSources Of(string project)
    {
        string directory = Path.Combine(RepositoryFolder.Root, "src", project);
        return new ProjectSources(
            directory,
            Directory.EnumerateFiles(directory, "*.cs", SearchOption.AllDirectories)
                .Where(file => Path.GetRelativePath(directory, file).Split(Path.DirectorySeparatorChar)[0] is not ("obj" or "bin"))
                .Order(StringComparer.Ordinal));
    }

    /// <summary>Relative to the project, with slashes; empty for its root.</summary>
    public string FolderOf(SyntaxTree tree) =>
        Path.GetDirectoryName(Path.GetRelativePath(_directory, tree.FilePath))!.Replace(Path.DirectorySeparatorChar, '/');

    public string FileOf(SyntaxTree tree) => Path.GetRelativePath(_directory, tree.FilePath).Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>To ask for symbols: what generators would add is missing, so it has errors.</summary>
    public CSharpCompilation Compile() => CSharpCompilation.Create(
        Name,
        [.. Trees, ImplicitUsings],
        References.Where(reference => Path.GetFileNameWithoutExtension(reference.FilePath) != Name),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
}
