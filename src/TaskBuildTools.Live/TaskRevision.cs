using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using TaskBuildTools.Authoring.FileSystem;
using TaskBuildTools.Json;

namespace TaskBuildTools.Live;

/// <summary>The content of a task file that a caller saw, as a hash. An edit that names it is refused when the file has changed since.</summary>
[JsonConverter(typeof(TextJsonConverter<TaskRevision>))]
public readonly struct TaskRevision : IEquatable<TaskRevision>, IParsable<TaskRevision>
{
    internal TaskRevision(ContentHash hash) => Hash = hash;

    internal ContentHash Hash { get; }

    /// <summary>From the text that <see cref="ToString"/> gives.</summary>
    /// <exception cref="FormatException">It is not 32 hexadecimal digits.</exception>
    public static TaskRevision Parse(string text) => TryParse(text, out TaskRevision revision)
        ? revision
        : throw new FormatException($"'{text}' is not a revision of a task, which has {ContentHash.Digits} hexadecimal digits.");

    /// <summary>From the text that <see cref="ToString"/> gives; false for any other.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out TaskRevision revision)
    {
        revision = default;
        if (!ContentHash.TryParse(text, out ContentHash hash))
        {
            return false;
        }

        revision = new TaskRevision(hash);
        return true;
    }

    static TaskRevision IParsable<TaskRevision>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<TaskRevision>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out TaskRevision result) =>
        TryParse(s, out result);

    /// <summary>32 hexadecimal digits, fit for an HTTP entity tag.</summary>
    public override string ToString() => Hash.ToString();

    /// <inheritdoc/>
    public bool Equals(TaskRevision other) => Hash == other.Hash;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TaskRevision other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Hash.GetHashCode();

    /// <summary>Whether both are the same content.</summary>
    public static bool operator ==(TaskRevision left, TaskRevision right) => left.Equals(right);

    /// <summary>Whether they are different contents.</summary>
    public static bool operator !=(TaskRevision left, TaskRevision right) => !left.Equals(right);
}
