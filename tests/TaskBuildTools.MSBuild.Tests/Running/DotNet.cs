using System.Diagnostics;
using System.Text;

namespace TaskBuildTools.MSBuild.Tests.Running;

/// <summary>Runs the <c>dotnet</c> command as a user's shell would: none of the test host's MSBuild variables reach it.</summary>
internal static class DotNet
{
    private static readonly TimeSpan LockTimeout = TimeSpan.FromMinutes(8);

    public static CommandResult Run(string directory, params string[] arguments) => Start("dotnet", directory, arguments);

    public static CommandResult Start(string program, string directory, params string[] arguments)
    {
        using Process process = new() { StartInfo = Prepare(program, directory, arguments) };
        StringBuilder output = new();
        process.OutputDataReceived += Append;
        process.ErrorDataReceived += Append;
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (!process.WaitForExit(LockTimeout))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"'{program} {string.Join(' ', arguments)}' did not end:{Environment.NewLine}{output}");
        }

        process.WaitForExit();
        return new CommandResult(process.ExitCode, output.ToString());

        void Append(object sender, DataReceivedEventArgs line)
        {
            if (line.Data is null)
            {
                return;
            }

            lock (output)
            {
                output.AppendLine(line.Data);
            }
        }
    }

    /// <summary>A command in the environment of a user's shell, with its streams redirected.</summary>
    public static ProcessStartInfo Prepare(string program, string directory, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
        };
        foreach (string name in start.Environment.Keys.Where(IsHostVariable).ToArray())
        {
            start.Environment.Remove(name);
        }

        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["MSBUILDTERMINALLOGGER"] = "off";

        // A node that outlives its build would keep the package's assembly loaded.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";

        // Consumers get packages of their own. The repository does not: what its projects restore must outlive the tests.
        if (directory.StartsWith(TestPackage.ConsumersFolder, StringComparison.Ordinal))
        {
            start.Environment["NUGET_PACKAGES"] = TestPackage.PackagesFolder;
            UseCompilerServer(start);
        }

        return start;
    }

    /// <summary>Ends the compiler server of the consumers' builds, which would wait for more of them.</summary>
    public static void StopCompilerServer()
    {
        ProcessStartInfo stop = new("dotnet", ["build-server", "shutdown", "--vbcscompiler"]) { RedirectStandardOutput = true };
        UseCompilerServer(stop);
        using Process process = Process.Start(stop)!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
    }

    // A compiler that is started anew for each consumer spends most of its time on compiling itself. The server's pipe is among the
    // temporary files, so this one is the tests' own, as the generator that it loads is.
    private static void UseCompilerServer(ProcessStartInfo start)
    {
        start.Environment["UseSharedCompilation"] = "true";
        start.Environment["TMPDIR"] = Directory.CreateDirectory(TestPackage.TemporaryFolder).FullName;
    }

    private static bool IsHostVariable(string name) =>
        name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("TESTINGPLATFORM_", StringComparison.OrdinalIgnoreCase)
        || name.Equals("DOTNET_HOST_PATH", StringComparison.OrdinalIgnoreCase)
        || name.Equals("CI", StringComparison.OrdinalIgnoreCase);
}
