using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Scanning;

namespace TaskBuildTools.Authoring.Rules.Messages;

/// <summary>TBT9020: task files are read that a build or a publish has probably copied.</summary>
internal static class OutputScanned
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "TBT9020",
        nameof(OutputScanned),
        "Task files are read from the output of a build",
        DiagnosticSeverity.Warning);

    public static Finding Create(ScannedOutput output)
    {
        string path = MessageText.OnOneLine(output.Path);
        string files = output.Files == 1 ? "1 file in it is read as a task" : $"{output.Files} files in it are read as tasks";
        return new Finding(
            Descriptor,
            output.Path,
            default,
            $"The folder '{path}' is the output of a build, for it holds {MessageText.OnOneLine(output.Trace)}, and {files}; "
                + $"if they are copies, add '{MessageText.OnOneLine(output.Pattern)}' to the ExcludePatterns of the task folder",
            output.Path);
    }
}
