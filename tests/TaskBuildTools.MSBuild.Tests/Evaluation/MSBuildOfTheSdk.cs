using System.Runtime.CompilerServices;
using Microsoft.Build.Locator;

namespace TaskBuildTools.MSBuild.Tests.Evaluation;

/// <summary>Finds the SDK's MSBuild before any test touches a type of it.</summary>
internal static class MSBuildOfTheSdk
{
    [ModuleInitializer]
    internal static void Register() => MSBuildLocator.RegisterDefaults();
}
