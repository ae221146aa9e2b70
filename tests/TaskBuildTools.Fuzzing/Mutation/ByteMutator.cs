using System.Buffers.Binary;

namespace TaskBuildTools.Fuzzing.Mutation;

/// <summary>Changes bytes in the ways that find most: bits, numbers at the edges, parts moved, doubled, taken from elsewhere.</summary>
internal sealed class ByteMutator(int seed)
{
    private static readonly long[] Edges = [0, 1, -1, 2, 3, 4, 7, 8, 16, 63, 64, 65, 127, 128, 255, 256, 65_535, 65_536, int.MaxValue, int.MinValue, long.MaxValue];

    // The same numbers in every version of the framework: Random with a seed is kept stable.
    private readonly Random _random = new(seed);

    public byte[] Change(byte[] seed, byte[][] others)
    {
        List<byte> bytes = [.. seed];
        int changes = 1 + _random.Next(6);
        for (int change = 0; change < changes; change++)
        {
            ChangeOnce(bytes, others[_random.Next(others.Length)]);
        }

        return [.. bytes];
    }

    private void ChangeOnce(List<byte> bytes, byte[] other)
    {
        int at = _random.Next(bytes.Count + 1);
        int length = Math.Min(_random.Next(1, 17), bytes.Count - at);
        switch (_random.Next(9))
        {
            case 0 when at < bytes.Count:
                bytes[at] ^= (byte)(1 << _random.Next(8));
                break;
            case 1 when at < bytes.Count:
                bytes[at] = (byte)_random.Next(256);
                break;
            case 2:
                bytes.RemoveRange(at, length);
                break;
            case 3:
                bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
            case 4:
                bytes.Insert(at, (byte)_random.Next(256));
                break;
            case 5:
                int from = _random.Next(other.Length + 1);
                bytes.InsertRange(at, other[from..Math.Min(other.Length, from + _random.Next(1, 65))]);
                break;
            case 6:
                from = _random.Next(bytes.Count + 1);
                List<byte> moved = bytes.GetRange(at, length);
                bytes.RemoveRange(at, length);
                bytes.InsertRange(Math.Min(from, bytes.Count), moved);
                break;
            default:
                WriteNumber(bytes, at);
                break;
        }
    }

    private void WriteNumber(List<byte> bytes, int at)
    {
        int size = 1 << _random.Next(1, 4);
        at -= at % size;
        if (at + size > bytes.Count)
        {
            return;
        }

        Span<byte> number = stackalloc byte[sizeof(long)];
        Span<byte> place = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(bytes).Slice(at, size);
        place.CopyTo(number);
        long old = BinaryPrimitives.ReadInt64LittleEndian(number);
        BinaryPrimitives.WriteInt64LittleEndian(number, _random.Next(3) == 0 ? old + _random.Next(-8, 9) : Edges[_random.Next(Edges.Length)]);
        number[..size].CopyTo(place);
    }
}
