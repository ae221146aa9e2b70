using System.Globalization;

namespace TaskBuildTools.Benchmarks.Commands;

/// <summary>What stands behind a command's name: plain words, and options that each have a value or are switches.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, string> _options = new(StringComparer.Ordinal);

    /// <exception cref="ArgumentException">An option is unknown, has no value or comes twice.</exception>
    public Arguments(ReadOnlySpan<string> arguments, IEnumerable<string> options, IEnumerable<string> switches)
    {
        HashSet<string> known = [.. options];
        HashSet<string> flags = [.. switches];
        for (int at = 0; at < arguments.Length; at++)
        {
            string name = arguments[at];
            if (!name.StartsWith("--", StringComparison.Ordinal))
            {
                Words.Add(name);
                continue;
            }

            string? value = flags.Contains(name) ? "" : !known.Contains(name) ? null : ++at < arguments.Length ? arguments[at] : null;
            if (value is null)
            {
                throw new ArgumentException(known.Contains(name) ? $"{name} needs a value." : $"{name} is not an option of this command.");
            }

            if (!_options.TryAdd(name, value))
            {
                throw new ArgumentException($"{name} is given twice.");
            }
        }
    }

    public List<string> Words { get; } = [];

    public bool Has(string name) => _options.ContainsKey(name);

    public string Text(string name, string otherwise) => _options.GetValueOrDefault(name, otherwise);

    public int Number(string name, int otherwise) => _options.TryGetValue(name, out string? text) ? Parse<int>(name, text) : otherwise;

    public double Fraction(string name, double otherwise) => _options.TryGetValue(name, out string? text) ? Parse<double>(name, text) : otherwise;

    public int[] Numbers(string name, params int[] otherwise) =>
        _options.TryGetValue(name, out string? text) ? [.. text.Split(',').Select(part => Parse<int>(name, part))] : otherwise;

    public T Choice<T>(string name, T otherwise)
        where T : struct, Enum
    {
        if (!_options.TryGetValue(name, out string? text))
        {
            return otherwise;
        }

        return Enum.TryParse(text.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out T value) && Enum.IsDefined(value)
            ? value
            : throw new ArgumentException($"{name} must be one of {string.Join(", ", Enum.GetNames<T>())}, not '{text}'.");
    }

    private static T Parse<T>(string name, string text)
        where T : IParsable<T> =>
        T.TryParse(text, CultureInfo.InvariantCulture, out T? value) ? value : throw new ArgumentException($"{name} must be a number, not '{text}'.");
}
