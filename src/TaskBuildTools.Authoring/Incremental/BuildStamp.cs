using TaskBuildTools.Authoring.FileSystem;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Format;

namespace TaskBuildTools.Authoring.Incremental;

/// <summary>
/// Binds a set of artifacts to what they were made from, and keeps what that build reported, so that an unchanged build
/// reports the same without doing anything. Written last: artifacts without a fitting stamp are made again.
/// </summary>
/// <param name="Fingerprint">32 bytes over settings, schema, configuration and the tool's and runtime's versions.</param>
/// <param name="ContentSet">See <see cref="BuildCache.ContentSet"/>.</param>
/// <param name="Outputs">Name and state of each artifact; the default state for one that must not exist.</param>
/// <param name="Rejected">Files rejected with a diagnostic.</param>
/// <param name="Baselined">Findings that the baseline knows.</param>
/// <param name="Findings">What was reported, in order.</param>
internal sealed record BuildStamp(
    byte[] Fingerprint,
    ulong ContentSet,
    ArtifactState[] Outputs,
    int Rejected,
    int Baselined,
    ReportedFinding[] Findings)
{
    private const uint FormatVersion = 1;
    private const int SizeLimit = 256 * 1024 * 1024;

    /// <summary>Null when there is none, or it is damaged or foreign.</summary>
    public static BuildStamp? Load(string path)
    {
        try
        {
            byte[] bytes = RegularFile.ReadAllBytes(path, SizeLimit);
            return bytes.Length < 8 ? null : Read(bytes);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return null;
        }
    }

    public byte[] ToBytes()
    {
        ByteWriter writer = new();
        writer.Bytes("TBTSTAMP"u8);
        writer.UInt64(FormatVersion);
        writer.Bytes(Fingerprint);
        writer.UInt64(ContentSet);
        writer.Count(Outputs.Length);
        foreach ((string name, FileStat stat) in Outputs)
        {
            writer.Text(name);
            writer.Int64(stat.Size);
            writer.Int64(stat.Modified);
            writer.Int64(stat.Changed);
            writer.UInt64(stat.Inode);
        }

        writer.Count(Rejected);
        writer.Count(Baselined);
        writer.Count(Findings.Length);
        foreach (ReportedFinding reported in Findings)
        {
            writer.Byte((byte)reported.Severity);
            FindingSerializer.Write(writer, reported.Finding);
        }

        writer.UInt64(XxHash64.Hash(writer.Written));
        return writer.Written.ToArray();
    }

    /// <summary>Whether the artifacts are as the build left them.</summary>
    public bool HasOutputs(string[] paths)
    {
        bool same = Outputs.Length == paths.Length;
        for (int i = 0; same && i < paths.Length; i++)
        {
            same = Outputs[i] == ArtifactState.Of(paths[i]);
        }

        return same;
    }

    /// <summary>The state of the artifacts now.</summary>
    public static ArtifactState[] StatOutputs(string[] paths)
    {
        ArtifactState[] outputs = new ArtifactState[paths.Length];
        for (int i = 0; i < paths.Length; i++)
        {
            outputs[i] = ArtifactState.Of(paths[i]);
        }

        return outputs;
    }

    private static BuildStamp? Read(ReadOnlySpan<byte> bytes)
    {
        ByteReader reader = new(bytes);
        ReadOnlySpan<byte> body = bytes[..^8];
        if (!reader.Bytes(8).SequenceEqual("TBTSTAMP"u8)
            || reader.UInt64() != FormatVersion
            || System.Buffers.Binary.BinaryPrimitives.ReadUInt64LittleEndian(bytes[^8..]) != XxHash64.Hash(body))
        {
            return null;
        }

        byte[] fingerprint = reader.Bytes(32).ToArray();
        ulong contentSet = reader.UInt64();
        ArtifactState[] outputs = new ArtifactState[reader.ItemCount()];
        for (int i = 0; i < outputs.Length; i++)
        {
            outputs[i] = new ArtifactState(
                reader.RequiredText(),
                new FileStat(reader.Int64(), reader.Int64(), reader.Int64(), reader.UInt64()));
        }

        int rejected = reader.Count();
        int baselined = reader.Count();
        ReportedFinding[] findings = new ReportedFinding[reader.ItemCount()];
        for (int i = 0; i < findings.Length; i++)
        {
            DiagnosticSeverity severity = (DiagnosticSeverity)reader.Byte();
            findings[i] = new ReportedFinding(FindingSerializer.Read(ref reader), severity);
        }

        return new BuildStamp(fingerprint, contentSet, outputs, rejected, baselined, findings);
    }
}
