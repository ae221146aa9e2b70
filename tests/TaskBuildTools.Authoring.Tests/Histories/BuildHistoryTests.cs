using System.Globalization;
using CsCheck;

namespace TaskBuildTools.Authoring.Tests.Histories;

/// <summary>
/// After every step of any history the artifacts, the findings, the log and the counts are a clean build's.
/// <c>TASKBUILDTOOLS_RUNS</c> is the number of histories, <c>TASKBUILDTOOLS_SEED</c> a number that chooses others.
/// </summary>
public sealed class BuildHistoryTests
{
    private static readonly uint Seed = Read("TASKBUILDTOOLS_SEED", 1);
    private static readonly int Runs = (int)Read("TASKBUILDTOOLS_RUNS", 80);

    [Fact]
    public void Of_files_settings_damage_and_builders_at_once() =>
        Operation.Histories.Sample(
            static history =>
            {
                using ModelProject project = new();
                project.Workspace.Write(".editorconfig", "root = true\n");
                project.BuildAndCompare();
                foreach (Operation operation in history)
                {
                    OperationRunner.Run(project, operation);
                    project.BuildAndCompare();
                }
            },
            seed: new PCG(Seed).ToString(),
            iter: Runs,
            threads: 1,
            print: Operation.Print);

    private static uint Read(string name, uint otherwise) =>
        uint.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out uint value) ? value : otherwise;
}
