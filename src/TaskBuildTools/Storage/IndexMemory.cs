using System.Buffers;
using System.IO.MemoryMappedFiles;
using System.Reflection;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace TaskBuildTools.Storage;

/// <summary>
/// The bytes of an index at one address, wherever they came from: a mapped file, an embedded resource or memory of the
/// caller's. The address is valid until the finalizer runs, or <see cref="Release"/>: whoever makes a span of it keeps the
/// object alive (<see cref="GC.KeepAlive"/>) until the span is no longer used.
/// </summary>
internal sealed unsafe class IndexMemory
{
    /// <summary>A mapping costs more than reading a file this small.</summary>
    private const int SmallFile = 16 * 1024;

    private MemoryHandle _pin;
    private SafeMemoryMappedViewHandle? _view;
    private void* _owned;
    private byte* _start;
    private FileParts? _parts;
    private Assembly? _assembly;

    private IndexMemory(string name)
    {
        Name = name;
        if (!BitConverter.IsLittleEndian)
        {
            throw new PlatformNotSupportedException("A task index can be read on little-endian machines only.");
        }
    }

#pragma warning disable MA0055 // A copy of the file is memory that no handle owns.
    ~IndexMemory() => Free();
#pragma warning restore MA0055

    /// <summary>What messages call it: a path, a resource, or "the index in memory".</summary>
    public string Name { get; }

    public long Length { get; private set; }

    /// <summary>How many bytes a file that is read in parts was asked for so far; of any other memory all.</summary>
    public long BytesRead => _parts?.BytesRead ?? Length;

    public static IndexMemory OfContent(ReadOnlyMemory<byte> content, string name)
    {
        var memory = new IndexMemory(name);
        memory._pin = content.Pin();
        memory.Use((byte*)memory._pin.Pointer, content.Length);
        return memory;
    }

    /// <exception cref="TaskIndexException">The file cannot be opened.</exception>
    public static IndexMemory OfFile(string path, TaskIndexAccess access = TaskIndexAccess.Auto)
    {
        SafeFileHandle? file = null;
        try
        {
            file = File.OpenHandle(path, share: FileShare.Read | FileShare.Delete);
            SafeFileHandle opened = file;
            long length = RandomAccess.GetLength(file);
            var memory = new IndexMemory(path);
            switch (Choose(access, length, OperatingSystem.IsWindows(), () => NetworkFileSystem.Has(opened, path)))
            {
                case FileReading.Whole:
                    memory.Read(file, length);
                    break;
                case FileReading.Parts:
                    memory.Reserve(file, length);
                    // From here on the memory has it.
                    file = null;
                    break;
                default:
                    memory.Map(file, length);
                    break;
            }

            return memory;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new TaskIndexException(
                $"The task index {path} cannot be opened: {exception.Message} Build the project that makes it, and check that its output is beside the application.",
                exception);
        }
        finally
        {
            file?.Dispose();
        }
    }

    /// <summary>How a file is read.</summary>
    /// <param name="access">What was asked for.</param>
    /// <param name="length">Of the file.</param>
    /// <param name="isWindows">Whether the system refuses to replace a file that is mapped or open, as a build replaces an index.</param>
    /// <param name="isOnNetwork">Whether the file is on the file system of another machine; asked where it matters.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such access.</exception>
    public static FileReading Choose(TaskIndexAccess access, long length, bool isWindows, Func<bool> isOnNetwork)
    {
        if (access is < TaskIndexAccess.Auto or > TaskIndexAccess.Read)
        {
            throw new ArgumentOutOfRangeException(nameof(access), access, "This is not a way to access an index.");
        }

        if (length <= SmallFile)
        {
            return FileReading.Whole;
        }

        if (access == TaskIndexAccess.Map)
        {
            return FileReading.Mapped;
        }

        if (isWindows)
        {
            return FileReading.Whole;
        }

        return access == TaskIndexAccess.Read || isOnNetwork() ? FileReading.Parts : FileReading.Mapped;
    }

    /// <exception cref="TaskIndexException">The assembly has no such resource.</exception>
    public static IndexMemory OfResource(Assembly assembly, string resourceName)
    {
        string name = $"{resourceName} in {assembly.GetName().Name}";
        using Stream stream = assembly.GetManifestResourceStream(resourceName)
            ?? throw new TaskIndexException(
                $"The task index {name} does not exist. Build the project with the index mode Embedded, and check the name of the resource.");
        var memory = new IndexMemory(name);
        if (stream is UnmanagedMemoryStream unmanaged)
        {
            // The resource is part of the loaded assembly and stays where it is as long as the assembly does.
            memory._assembly = assembly;
            memory.Use(unmanaged.PositionPointer, unmanaged.Length - unmanaged.Position);
            return memory;
        }

        byte[] content = new byte[stream.Length];
        stream.ReadExactly(content);
        return OfContent(content, name);
    }

    /// <summary>
    /// Sees to it that some bytes are there, before they are checked: whoever makes a span has asked for its bytes so. The caller has
    /// checked that they lie within the length.
    /// </summary>
    /// <exception cref="TaskIndexException">The file does not have them any more.</exception>
    public void Require(long offset, long count)
    {
        _parts?.Require(offset, count);
        GC.KeepAlive(this);
    }

    /// <summary>A part of the bytes; the caller has checked that it lies within them, and has asked for it (<see cref="Require"/>).</summary>
    public ReadOnlySpan<byte> Span(long offset, int length) => new(_start + offset, length);

    /// <summary>Gives the memory back at once. Only for an exclusive owner.</summary>
    public void Release() => Free();

    private void Use(byte* start, long length)
    {
        if (((nuint)start & 7) != 0 && length > 0)
        {
            // Words are read in place, and some processors insist on their alignment.
            start = Allocate(start, length);
        }

        _start = start;
        Length = length;
    }

    private byte* Allocate(byte* source, long length)
    {
        _owned = NativeMemory.AlignedAlloc((nuint)length, 64);
        Buffer.MemoryCopy(source, _owned, length, length);
        return (byte*)_owned;
    }

    private void Read(SafeFileHandle file, long length)
    {
        if (length == 0)
        {
            return;
        }

        _owned = NativeMemory.AlignedAlloc((nuint)length, 64);
        long done = 0;
        while (done < length)
        {
            int wanted = (int)Math.Min(length - done, 1 << 30);
            int read = RandomAccess.Read(file, new Span<byte>((byte*)_owned + done, wanted), done);
            if (read == 0)
            {
                break;
            }

            done += read;
        }

        _start = (byte*)_owned;
        Length = done;
    }

    private void Reserve(SafeFileHandle file, long length)
    {
        // The system gives the pages of so large a block when they are first written.
        _owned = NativeMemory.AlignedAlloc((nuint)length, 64);
        _start = (byte*)_owned;
        Length = length;
        _parts = new FileParts(file, Name, _start, length);
    }

    private void Map(SafeFileHandle file, long length)
    {
        using MemoryMappedFile map = MemoryMappedFile.CreateFromFile(
            file, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
        // The view outlives the map and the file: it holds the pages itself.
        using MemoryMappedViewAccessor accessor = map.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read);
        SafeMemoryMappedViewHandle view = accessor.SafeMemoryMappedViewHandle;
        byte* start = null;
        view.AcquirePointer(ref start);
        _view = view;
        _start = start + accessor.PointerOffset;
        Length = length;
    }

    private void Free()
    {
        _start = null;
        Length = 0;
        _pin.Dispose();
        _parts?.Close();
        if (_owned is not null)
        {
            NativeMemory.AlignedFree(_owned);
        }

        _owned = null;
        // The one reference that is left since the accessor was disposed; giving it back unmaps the pages.
        _view?.ReleasePointer();
        _view = null;
        _assembly = null;
    }
}
