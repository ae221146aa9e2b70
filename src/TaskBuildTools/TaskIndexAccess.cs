using System.Text.Json.Serialization;

namespace TaskBuildTools;

/// <summary>
/// How an index, its bodies and its text index are read from their files. It makes no difference to any answer.
/// </summary>
[JsonConverter(typeof(JsonStringEnumConverter<TaskIndexAccess>))]
public enum TaskIndexAccess
{
    /// <summary>
    /// <see cref="Map"/> where the file is on a disk of the machine; <see cref="Read"/> on a file system of another machine (NFS,
    /// SMB, 9P, whatever goes through FUSE, and the like), and on Windows, where a mapped file cannot be replaced.
    /// </summary>
    [JsonStringEnumMemberName("auto")]
    Auto = 0,

    /// <summary>
    /// The file is mapped into memory: opening costs the same for any size, processes share the memory, and what is not used is never
    /// read. Whoever shortens the file, or writes into it, or breaks the connection to its disk, ends the process, without an
    /// exception. Files of at most 16 KB are read all the same.
    /// </summary>
    [JsonStringEnumMemberName("map")]
    Map = 1,

    /// <summary>
    /// The file is read into memory of the process, a part when it is first used and at most once; on Windows all of it at once.
    /// What was read stays right, whatever becomes of the file; what was not read yet then fails with a
    /// <see cref="TaskIndexException"/>. Costs a copy of the parts that are used, for each process and each opened index.
    /// </summary>
    [JsonStringEnumMemberName("read")]
    Read = 2,
}
