using System.Text;
using BenchmarkDotNet.Attributes;
using TaskBuildTools.Authoring.FileSystem;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Benchmarks.Measuring;
using TaskBuildTools.Benchmarks.Peers;
using TaskBuildTools.Format;
using TaskBuildTools.Live.Editing;
using TaskBuildTools.Live.Editing.Operations;
using TaskBuildTools.Live.Editing.Text;
using TaskBuildTools.TaskSets;

namespace TaskBuildTools.Benchmarks.Suites;

/// <summary>
/// Another status in one task file: in memory, where ours keeps every other byte and reads its own result again, and the peer writes
/// the file anew from objects; and on disk, where ours is flushed.
/// </summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkDotNet.Configs.BenchmarkLogicalGroupRule.ByCategory)]
public class EditBenchmarks
{
    private const string FileName = "task.md";

    private readonly TaskFileEditor _texts = new(Presets.Default);
    private string _folder = "";
    private byte[] _file = [];
    private string _text = "";
    private TaskFolderEditor _editor = null!;
    private int _turn;

    [GlobalSetup]
    public void Write()
    {
        var set = new TaskSet(new TaskSetOptions { Tasks = 100, BodySkew = 0, BodyBytes = 2_000 });
        _file = set.FileOf(Enumerable.Range(0, set.Count).Select(number => set[number]).First(static task => task is { Status: "todo", Description: not null }));
        _text = Encoding.UTF8.GetString(_file);
        _folder = Directory.CreateTempSubdirectory("tbt").FullName;
        File.WriteAllBytes(Path.Combine(_folder, FileName), _file);
        _editor = new TaskFolderEditor(_texts, _folder);
        int slot = Presets.Default[FieldRole.Status].Slot;
        WrongAnswerException.ThrowIfDifferent("edited", "review", _texts.Read(FileName, InMemory()).Names[slot][0]);
        WrongAnswerException.ThrowIfDifferent("edited by the peer", "review", _texts.Read(FileName, YamlInMemory()).Names[slot][0]);
        WrongAnswerException.ThrowIfDifferent("edited on disk", true, OnDisk());
        WrongAnswerException.ThrowIfDifferent("edited on disk, again", true, OnDisk());
    }

    [GlobalCleanup]
    public void Delete() => Directory.Delete(_folder, recursive: true);

    [Benchmark(Baseline = true, Description = "TaskBuildTools"), BenchmarkCategory("in memory")]
    public byte[] InMemory() => _texts.Apply(FileName, _file, EditTo("review")).Bytes;

    [Benchmark, BenchmarkCategory("in memory"), Peer("YamlDotNet, read and written as objects")]
    public byte[] YamlInMemory() => Encoding.UTF8.GetBytes(YamlStore.WithStatus(_text, "review"));

    [Benchmark(Baseline = true, Description = "TaskBuildTools"), BenchmarkCategory("on disk, flushed")]
    public bool OnDisk()
    {
        ContentHash hash = ContentHash.Of(File.ReadAllBytes(Path.Combine(_folder, FileName)));
        return _editor.Edit(FileName, hash, EditTo(_turn++ % 2 == 0 ? "review" : "blocked"), null, CancellationToken.None).IsChanged;
    }

    private static TaskEdit EditTo(string status) => new(new SetField("status", FieldValue.Text(status)));
}
