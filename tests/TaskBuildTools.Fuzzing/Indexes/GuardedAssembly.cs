using System.Reflection;

namespace TaskBuildTools.Fuzzing.Indexes;

/// <summary>Carries the files of an index as resources in <see cref="GuardedMemory"/>. One index at a time: the next one takes its place.</summary>
internal sealed class GuardedAssembly : Assembly
{
    public const string Resource = "guarded.tbx";

    private const int MostBytes = 256 * 1024;

    [ThreadStatic]
    private static GuardedAssembly? _ofThread;

    private readonly GuardedMemory _index = new(MostBytes);
    private readonly GuardedMemory _bodies = new(MostBytes);
    private readonly GuardedMemory _text = new(MostBytes);
    private IndexFiles? _files;

    public static GuardedAssembly OfThread => _ofThread ??= new GuardedAssembly();

    public bool CanCarry(IndexFiles files) =>
        _index.Holds(files.Index.Length) && _bodies.Holds(files.Bodies.Length) && _text.Holds(files.Text.Length);

    public GuardedAssembly Carry(IndexFiles files)
    {
        _files = files;
        return this;
    }

    public override AssemblyName GetName() => new("Guarded");

    public override Stream? GetManifestResourceStream(string name) => name switch
    {
        Resource => _index.Put(_files!.Index),
        "guarded.bodies" => _bodies.Put(_files!.Bodies),
        "guarded.text" => _text.Put(_files!.Text),
        _ => null,
    };
}
