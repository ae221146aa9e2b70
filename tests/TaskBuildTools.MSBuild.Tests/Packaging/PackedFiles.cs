using System.IO.Compression;
using System.Xml.Linq;
using TaskBuildTools.MSBuild.Tests.Running;

namespace TaskBuildTools.MSBuild.Tests.Packaging;

/// <summary>What the package under test holds.</summary>
internal sealed class PackedFiles : IDisposable
{
    private readonly ZipArchive _archive;

    public PackedFiles(TestPackage package) =>
        _archive = ZipFile.OpenRead(Path.Combine(TestPackage.Feed, $"TaskBuildTools.{package.Version}.nupkg"));

    public string[] Paths => [.. _archive.Entries.Select(static entry => entry.FullName)];

    /// <summary>Every copy of an assembly that is built here, in lib/, tasks/ and analyzers/.</summary>
    public string[] OwnAssemblies =>
        [.. Paths.Where(static path => Path.GetFileName(path).StartsWith("TaskBuildTools", StringComparison.Ordinal) && path.EndsWith(".dll", StringComparison.Ordinal))];

    public byte[] Bytes(string path)
    {
        using Stream content = (_archive.GetEntry(path) ?? throw new FileNotFoundException(path)).Open();
        using MemoryStream bytes = new();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }

    public string Text(string path)
    {
        using StreamReader reader = new(new MemoryStream(Bytes(path)));
        return reader.ReadToEnd();
    }

    /// <summary>An element of the package's metadata.</summary>
    public XElement? Metadata(string name) =>
        XDocument.Parse(Text("TaskBuildTools.nuspec")).Descendants().SingleOrDefault(element => element.Name.LocalName == name);

    public void Dispose() => _archive.Dispose();
}
