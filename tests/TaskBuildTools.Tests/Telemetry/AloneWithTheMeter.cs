namespace TaskBuildTools.Tests.Telemetry;

/// <summary>Tests that listen to the one meter of the process, alone: any other test's queries would be measured too.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public class AloneWithTheMeter
{
    public const string Name = "Telemetry of the process";
}
