using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Schema;

namespace TaskBuildTools.Authoring.Tests.Schema;

/// <summary>
/// A hash over all that a schema says, whatever file or preset it came from: equal schemas have equal fingerprints, on
/// every machine. The builder hashes the source of a schema instead, which needs no parsing; this is for comparing.
/// </summary>
internal readonly struct SchemaFingerprint : IDisposable
{
    // Changes when the order or number of the hashed parts does.
    private const int Version = 1;

    private readonly IncrementalHash _hash;

    private SchemaFingerprint(IncrementalHash hash) => _hash = hash;

    /// <summary>SHA-256, 32 bytes, over every part with its length before it, so that no two schemas run together.</summary>
    public static byte[] Of(TaskSchema schema)
    {
        using SchemaFingerprint fingerprint = new(IncrementalHash.CreateHash(HashAlgorithmName.SHA256));
        fingerprint.Add(schema);
        return fingerprint._hash.GetHashAndReset();
    }

    public void Dispose() => _hash.Dispose();

    private void Add(TaskSchema schema)
    {
        Add(Version);
        Add(schema.Preset);
        Add(schema.Fields.Length);
        foreach (FieldDefinition field in schema.Fields)
        {
            Add(field.Name);
            Add(field.Kind - TaskFieldKind.Text);
            Add((int)field.Role);
            Add(field.Slot);
            Add(field.Aliases);
            Add(field.Required ? 1 : 0);
            Add(field.Values);
        }

        Add(schema.Statuses.Length);
        foreach (StatusDefinition status in schema.Statuses)
        {
            Add(status.Name);
            Add((int)status.Meaning);
            Add(status.Aliases);
            Add(status.Folders);
        }

        Add(schema.Priorities);
        Add(schema.KnownKeys);
        Add(schema.IdPattern is null ? 0 : 1);
        Add(schema.IdPattern ?? "");
        Add(schema.IgnoreIdCase ? 1 : 0);
        Add(schema.IdPrefixAliases.Length);
        foreach ((string from, string to) in schema.IdPrefixAliases)
        {
            Add(from);
            Add(to);
        }

        Add(schema.RepairBareAt ? 1 : 0);
        Add(schema.Exclude);
        Add(schema.Severities.Count);
        foreach ((string id, DiagnosticSeverity severity) in schema.Severities.OrderBy(static pair => pair.Key, StringComparer.Ordinal))
        {
            Add(id);
            Add((int)severity);
        }
    }

    private void Add(ImmutableArray<NamedValue> values)
    {
        Add(values.Length);
        foreach (NamedValue value in values)
        {
            Add(value.Name);
            Add(value.Aliases);
        }
    }

    private void Add(ImmutableArray<string> texts)
    {
        Add(texts.Length);
        foreach (string text in texts)
        {
            Add(text);
        }
    }

    private void Add(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        Add(bytes.Length);
        _hash.AppendData(bytes);
    }

    private void Add(int number)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        _hash.AppendData(bytes);
    }
}
