using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace TaskBuildTools.Caching;

/// <summary>What a computed result takes in memory, judged by its JSON, which is written to nowhere and counted.</summary>
internal static class ResultSize
{
    /// <summary>Text is twice as long in memory, numbers are about as long, and objects have headers instead of names.</summary>
    private const int BytesPerJsonByte = 2;

    public static long Of<T>(T value, JsonTypeInfo<T> type)
    {
        using var counter = new CountingStream();
        JsonSerializer.Serialize(counter, value, type);
        return counter.Length * BytesPerJsonByte;
    }

    private sealed class CountingStream : Stream
    {
        private long _length;

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => _length;

        public override long Position
        {
            get => _length;
            set => throw new NotSupportedException();
        }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => _length += count;

        public override void Write(ReadOnlySpan<byte> buffer) => _length += buffer.Length;
    }
}
