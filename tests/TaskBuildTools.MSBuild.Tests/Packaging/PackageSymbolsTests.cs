using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using TaskBuildTools.MSBuild.Tests.Running;

namespace TaskBuildTools.MSBuild.Tests.Packaging;

/// <summary>
/// A debugger finds symbols in every assembly of the package, and by SourceLink the sources, whoever packed it and wherever: no
/// path of that machine is in it.
/// </summary>
public sealed class PackageSymbolsTests(TestPackage package)
{
    private static readonly Guid SourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");

    [Fact]
    public void Each_copy_of_each_assembly_carries_its_symbols()
    {
        using PackedFiles files = new(package);

        files.OwnAssemblies.Select(Path.GetDirectoryName).Distinct().ShouldBe(
            ["analyzers/dotnet/cs", "lib/net10.0", "tasks/net10.0", $"tasks/net10.0/{TestPackage.Platform}"], ignoreOrder: true);
        foreach (string path in files.OwnAssemblies)
        {
            Read(files.Bytes(path), path, static symbols => symbols.Documents.Count).ShouldBeGreaterThan(5, path);
        }
    }

    [Fact]
    public void Sources_are_named_from_the_root_of_the_repository()
    {
        using PackedFiles files = new(package);

        foreach (string path in files.OwnAssemblies)
        {
            string[] documents = Read(files.Bytes(path), path, static symbols =>
                symbols.Documents.Select(document => symbols.GetString(symbols.GetDocument(document).Name)).ToArray());
            documents.ShouldAllBe(static document => document.StartsWith("/_", StringComparison.Ordinal), path);
        }
    }

    [Fact]
    public void Sources_are_linked_to_the_commit_that_was_packed()
    {
        using PackedFiles files = new(package);
        string? commit = files.Metadata("repository")?.Attribute("commit")?.Value;
        Assert.SkipWhen(string.IsNullOrEmpty(commit), "The sources are in no Git repository.");

        foreach (string path in files.OwnAssemblies)
        {
            string link = Read(files.Bytes(path), path, static symbols => Encoding.UTF8.GetString(symbols.GetBlobBytes(
                symbols.CustomDebugInformation.Select(symbols.GetCustomDebugInformation)
                    .Single(information => symbols.GetGuid(information.Kind) == SourceLink).Value)));
            link.ShouldMatch($$"""^\{"documents":\{"/_/\*":"https://[^"]*/{{commit}}/\*"\}\}$""", path);
        }
    }

    [Fact]
    public void No_file_holds_a_path_of_the_machine_that_packed_it()
    {
        using PackedFiles files = new(package);
        string home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        string[] folders = [TestPackage.RepositoryRoot, Path.Combine(home, ".nuget"), Path.GetTempPath().TrimEnd('/', '\\')];

        foreach (string path in files.Paths)
        {
            byte[] bytes = files.Bytes(path);
            foreach (string folder in folders.Where(static folder => folder.Length > 5))
            {
                Holds(bytes, folder).ShouldBeFalse($"{path} holds '{folder}'");
            }
        }

        foreach (string path in files.OwnAssemblies)
        {
            byte[] symbols = Read(files.Bytes(path), path, static symbols =>
            {
                unsafe
                {
                    return new ReadOnlySpan<byte>(symbols.MetadataPointer, symbols.MetadataLength).ToArray();
                }
            });
            Holds(symbols, TestPackage.RepositoryRoot).ShouldBeFalse($"The symbols of {path} hold '{TestPackage.RepositoryRoot}'");
        }
    }

    private static bool Holds(byte[] bytes, string text) =>
        bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0 || bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(text)) >= 0;

    private static T Read<T>(byte[] assembly, string path, Func<MetadataReader, T> read)
    {
        using PEReader image = new(new MemoryStream(assembly));
        DebugDirectoryEntry embedded = image.ReadDebugDirectory().SingleOrDefault(static entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        embedded.DataSize.ShouldBeGreaterThan(0, $"{path} has no symbols");
        using MetadataReaderProvider provider = image.ReadEmbeddedPortablePdbDebugDirectoryData(embedded);
        return read(provider.GetMetadataReader());
    }
}
