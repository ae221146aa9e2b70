using System.Text.RegularExpressions;

namespace TaskBuildTools.Authoring.Schema;

/// <summary>The pattern of a schema for ids; it matches whole ids. Thread-safe, and linear in the id.</summary>
internal sealed class IdPattern
{
    /// <summary>UTF-16 code units that an id may have, whatever the pattern.</summary>
    public const int LengthLimit = 200;

    private readonly Regex _whole;

    /// <param name="text">A .NET regular expression.</param>
    /// <param name="ignoreCase">Whether case counts.</param>
    /// <exception cref="ArgumentException">It is no regular expression.</exception>
    /// <exception cref="NotSupportedException">It needs backtracking.</exception>
    public IdPattern(string text, bool ignoreCase = false)
    {
        RegexOptions options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | (ignoreCase ? RegexOptions.IgnoreCase : RegexOptions.None);
        Text = text;
#pragma warning disable MA0009 // NonBacktracking is among the options.
        _whole = new Regex(@"\A(?:" + text + @")\z", options);
#pragma warning restore MA0009
    }

    /// <summary>As the schema has it.</summary>
    public string Text { get; }

    public bool IsMatch(string id) => _whole.IsMatch(id);
}
