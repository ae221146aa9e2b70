using System.Diagnostics;
using System.Text.Json;

namespace TaskBuildTools.Authoring.Tests.Corpora;

/// <summary>Runs <c>tests/differential/read_tasks.py</c>, which reads task files with another YAML library and code of its own.</summary>
internal static class PythonReader
{
    // The system's own comes second: another one before it on the path may lack the library.
    private static readonly string[] Programs = ["python3", "/usr/bin/python3"];

    /// <summary>Which Python has the library; skips the test where none does.</summary>
    public static string Program()
    {
        string? program = Array.Find(Programs, static program => Run(program, "-c", "import ruamel.yaml") is not null);
        Assert.SkipUnless(program is not null, "There is no Python with ruamel.yaml (Debian: python3-ruamel.yaml).");
        return program!;
    }

    /// <summary>What it says of each file, by path.</summary>
    public static Dictionary<string, JsonElement> Read(string program, string preset, string folder)
    {
        string script = Path.Combine(RepositoryFolder.Root, "tests", "differential", "read_tasks.py");
        string output = Run(program, script, preset, folder).ShouldNotBeNull();
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(static line => JsonDocument.Parse(line).RootElement)
            .ToDictionary(static record => record.GetProperty("path").GetString()!);
    }

    // Its output, or null where it is not there or fails.
    private static string? Run(string program, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using Process process = Process.Start(start)!;
            Task<string> errors = process.StandardError.ReadToEndAsync();
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            _ = errors.GetAwaiter().GetResult();
            return process.ExitCode == 0 ? output : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
