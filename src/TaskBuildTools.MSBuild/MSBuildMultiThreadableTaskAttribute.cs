namespace Microsoft.Build.Framework;

/// <summary>
/// Tells a multithreaded MSBuild, which looks for it by its full name, that the task touches nothing process-wide: no
/// current directory, no environment, no console. The framework assembly of the oldest supported SDK lacks it.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class MSBuildMultiThreadableTaskAttribute : Attribute;
