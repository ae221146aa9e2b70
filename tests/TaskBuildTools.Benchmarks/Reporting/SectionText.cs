namespace TaskBuildTools.Benchmarks.Reporting;

/// <summary>What the page says above each table.</summary>
internal static class SectionText
{
    /// <summary>Suites in the order of the page: key, heading and text.</summary>
    public static readonly (string Suite, string Heading, string Text)[] All =
    [
        ("open", "Opening", "From the file to the first answer (tasks of one status), and opening alone. The page cache is warm for everybody. SQLite opens without a connection pool, as a new process does."),
        ("load", "Loading everything", "Opening, then every field of every task but its body. YamlDotNet reads the task files themselves; the others read a store that was made before."),
        ("queries", "Queries", "The same questions to everybody, who must give the same answers before anything is measured. SQLite: a file with write-ahead logging, an index for each question, statistics, prepared statements. LiteDB: an index for each field asked by. LINQ: objects that are in memory already, so add what loading them costs. A kept filter remembers which tasks each of its values means, as a prepared statement remembers its plan; the rows with a new filter each time remember nothing."),
        ("text", "Full-text search", "Titles, tags, descriptions, notes and bodies of some 2 kB; the 20 best hits by the same weights. FTS5 is in memory, without contents, with word positions by column."),
        ("analytics", "Analytics", "Each run asks for another time, so that no result comes from the cache."),
        ("edits", "Edits", "A status in one file of some 2 kB. Ours keeps every other byte of the file and reads its result again before it is written; the peer writes the front matter anew from objects, which loses comments, unknown keys and the way it was written. On disk ours is flushed, so the number is mostly the disk's."),
        ("generator", "Source generator", "The generator driver of the compiler, over the manifest of 10,000 tasks."),
        ("record-cache", "Cache of records", "What one decoded task costs."),
        ("result-cache", "Cache of results", "What a computed table of 1,000 rows costs, once it is computed."),
        ("telemetry", "Telemetry", "A count without measuring it, with nobody listening, and with a monitor."),
        ("memory", "Memory", "The largest managed heap, live objects and garbage, of a process that opens an index and asks 140 different filtered, ordered and paged queries."),
        ("builds", "Builds of a task folder", "In turn, round after round, in one process that has built before; the page cache is warm. Ratios are to the floor: a cold build to reading all files on one thread, the others to listing the files with size and time. Before each build the folder is brought to rest, and after it the numbers of files parsed and opened must be right. \"First in a process\" pays for loading and compiling the code too, as the command line and a fresh build node do; it is timed inside the process."),
        ("whole-builds", "`dotnet build` as a whole", "The same console application with the package and without it, `dotnet build --no-restore` without node reuse, from start to end of the process."),
        ("programs", "Other programs", "Whole processes over the same tasks, from start to end. They do not do the same: Hugo renders pages, gray-matter checks nothing, Taskwarrior and Backlog.md have formats of their own. So this shows what a user waits for, not whose code is faster."),
    ];
}
