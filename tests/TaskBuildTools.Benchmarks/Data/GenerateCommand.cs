using TaskBuildTools.Benchmarks.Commands;
using TaskBuildTools.TaskSets;

namespace TaskBuildTools.Benchmarks.Data;

/// <summary>Writes a task set for whoever wants one.</summary>
internal static class GenerateCommand
{
    public static Command Command { get; } = new("generate", "Writes a set of task files into a new or empty folder.", Run)
    {
        Words = "<folder>",
        Options =
        [
            ("--tasks", "how many task files (1000)"),
            ("--seed", "another seed, another set (1)"),
            ("--dialect", "default or backlog-md"),
            ("--shape", "of the dependencies: none, chain, layered, random, hub (layered)"),
            ("--dependencies", "of a task, on average (1.5)"),
            ("--layers", "of a layered graph (20)"),
            ("--tags", "how many tags there are (30)"),
            ("--tags-per-task", "on average (2)"),
            ("--tag-skew", "exponent of Zipf's law: 0 for equally common (1)"),
            ("--agents", "how many agents there are (6)"),
            ("--body-bytes", "mean length of a body (1200)"),
            ("--body-skew", "0 for all alike, 4 for a few very long ones (2)"),
            ("--malformed", "part of the files that is malformed, 0 to 1 (0)"),
            ("--folder-depth", "levels of folders; 0 for one folder (1)"),
            ("--files-per-folder", "where there are folders (200)"),
        ],
    };

    private static void Run(Arguments arguments)
    {
        if (arguments.Words is not [string folder])
        {
            throw new ArgumentException("Which folder?");
        }

        TaskSetOptions defaults = new();
        TaskSetSummary summary = TaskSet.Write(folder, new TaskSetOptions
        {
            Tasks = arguments.Number("--tasks", defaults.Tasks),
            Seed = arguments.Number("--seed", defaults.Seed),
            Dialect = arguments.Choice("--dialect", defaults.Dialect),
            DependencyShape = arguments.Choice("--shape", defaults.DependencyShape),
            DependenciesPerTask = arguments.Fraction("--dependencies", defaults.DependenciesPerTask),
            Layers = arguments.Number("--layers", defaults.Layers),
            Tags = arguments.Number("--tags", defaults.Tags),
            TagsPerTask = arguments.Fraction("--tags-per-task", defaults.TagsPerTask),
            TagSkew = arguments.Fraction("--tag-skew", defaults.TagSkew),
            Agents = arguments.Number("--agents", defaults.Agents),
            BodyBytes = arguments.Number("--body-bytes", defaults.BodyBytes),
            BodySkew = arguments.Fraction("--body-skew", defaults.BodySkew),
            MalformedShare = arguments.Fraction("--malformed", defaults.MalformedShare),
            FolderDepth = arguments.Number("--folder-depth", defaults.FolderDepth),
            FilesPerFolder = arguments.Number("--files-per-folder", defaults.FilesPerFolder),
        });
        Console.WriteLine(
            $"{summary.Valid} valid, {summary.Malformed} malformed, {summary.Excluded} excluded files; {summary.Dependencies} dependencies; {summary.Bytes} bytes");
    }
}
