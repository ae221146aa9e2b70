using System.Collections;
using System.Reflection;
using Microsoft.Build.Framework;

namespace TaskBuildTools.MSBuild;

/// <summary>
/// Which warnings the host will turn into errors behind the task's back (<c>-warnaserror</c>). The interface for it does not tell of
/// the bare switch once a project lists codes of its own, as every SDK project does, so the host's own list is asked by
/// reflection. A host that is built otherwise gives no list: then only what the interface tells is known.
/// </summary>
internal static class HostWarnings
{
    private const BindingFlags Members = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>Those of these codes that will be errors.</summary>
    public static IEnumerable<string> Promoted(IBuildEngine engine, IEnumerable<string> codes)
    {
        if (engine is not IBuildEngine8 host)
        {
            return [];
        }

        bool all = TreatsAllAsErrors(engine, out IReadOnlySet<string> exceptions);
        return [.. codes.Where(code => host.ShouldTreatWarningAsError(code) || (all && !exceptions.Contains(code)))];
    }

    // An empty list of the switch means all warnings.
    private static bool TreatsAllAsErrors(IBuildEngine engine, out IReadOnlySet<string> exceptions)
    {
        exceptions = new HashSet<string>();
        object? logging = Value(Value(engine, "_taskLoggingContext"), "LoggingService") ?? Value(engine, "LoggingService");
        if (Strings(Value(logging, "WarningsAsErrors")) is not { Count: 0 })
        {
            return false;
        }

        exceptions = Strings(Value(logging, "WarningsNotAsErrors")) ?? exceptions;
        return true;
    }

    private static HashSet<string>? Strings(object? value) =>
        value is IEnumerable items ? new HashSet<string>(items.OfType<string>(), StringComparer.OrdinalIgnoreCase) : null;

    private static object? Value(object? owner, string name)
    {
        for (Type? type = owner?.GetType(); type is not null; type = type.BaseType)
        {
            try
            {
                if (type.GetField(name, Members) is { } field)
                {
                    return field.GetValue(owner);
                }

                if (type.GetProperty(name, Members) is { } property)
                {
                    return property.GetValue(owner);
                }
            }
            catch (Exception e) when (e is AmbiguousMatchException or TargetInvocationException or NotSupportedException)
            {
                return null;
            }
        }

        return null;
    }
}
