using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Format;

namespace TaskBuildTools.Authoring.Rules.Messages;

/// <summary>TBT9009: a property of the build has a value that it cannot have.</summary>
internal static class InvalidSetting
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "TBT9009",
        nameof(InvalidSetting),
        "A setting has a value that is not allowed",
        DiagnosticSeverity.Error);

    /// <summary>For a property with a list of values.</summary>
    /// <param name="projectFile">Relative to the project's folder; may be empty.</param>
    /// <param name="property">Such as <c>TaskBuildToolsIndexMode</c>.</param>
    /// <param name="value">As written.</param>
    /// <param name="allowed">What it may be.</param>
    public static Finding Create(string projectFile, string property, string value, IReadOnlyList<string> allowed)
    {
        string reason = $"it is one of {string.Join(", ", allowed)}{NearestName.Suggestion(allowed, value)}";
        return Create(projectFile, property, value, reason);
    }

    /// <summary>For any other property.</summary>
    /// <param name="projectFile">Relative to the project's folder; may be empty.</param>
    /// <param name="property">Such as <c>TaskBuildToolsNamespace</c>.</param>
    /// <param name="value">As written.</param>
    /// <param name="reason">What it should be.</param>
    public static Finding Create(string projectFile, string property, string value, string reason) => new(
        Descriptor,
        projectFile,
        default,
        $"{property} cannot be '{MessageText.Of(value)}': {reason}",
        property);
}
