using TaskBuildTools.SourceGenerator.Configuration;

namespace TaskBuildTools.SourceGenerator.Emitting;

/// <summary>The members of <c>Backlog</c> that open and ask the project's own index.</summary>
internal static class IndexMembers
{
    private const string Runtime = "global::TaskBuildTools";
    private const string TaskId = $"[{Runtime}.TaskId]";

    public static void Write(IndentedWriter writer, BacklogSettings settings)
    {
        string indexName = StringLiteral.Of(settings.AssemblyName + ".tasks.tbx");
        bool isEmbedded = settings.IndexMode == IndexMode.Embedded;
        string open = isEmbedded
            ? $"{Runtime}.TaskIndex.OpenEmbedded(typeof({settings.QualifiedClassName}).Assembly, {indexName})"
            : $"{Runtime}.TaskIndex.Open({indexName})";

        Member(writer, $"private static readonly object _indexGate = new object();");
        Member(writer, $"private static {Runtime}.TaskIndex{(settings.HasNullableReferences ? "?" : "")} _index;");

        writer.Line("/// <summary>");
        writer.Line($"/// The project's index, {(isEmbedded ? "a resource of this assembly" : "the file beside the application")}. Opened when it is first asked for, once for the");
        writer.Line("/// whole process, by any thread; it stays open, so do not dispose it. Where opening fails, the next call tries again.");
        writer.Line("/// </summary>");
        Member(writer, $"public static {Runtime}.TaskIndex Index => global::System.Threading.Volatile.Read(ref _index) ?? OpenIndex();");

        writer.Line("/// <summary>All tasks.</summary>");
        Member(writer, $"public static {Runtime}.TaskQuery All => Index.All;");

        writer.Line("/// <summary>The number of all tasks.</summary>");
        Member(writer, "public static int Count => Index.Count;");

        writer.Line("/// <summary>The tasks that a filter matches.</summary>");
        writer.Line("/// <param name=\"filter\">Filters of the nested classes, composed with <c>&amp;</c>, <c>|</c> and <c>!</c>.</param>");
        writer.Line("/// <returns>A view over the index; nothing is read before it is enumerated or counted.</returns>");
        Member(writer, $"public static {Runtime}.TaskQuery Where({Runtime}.TaskFilter filter) => Index.Where(filter);");

        writer.Line("/// <summary>The task with an id, or null if there is none.</summary>");
        writer.Line("/// <param name=\"id\">The id of a task.</param>");
        writer.Line("/// <returns>The task, or null.</returns>");
        Member(writer, $"public static {Runtime}.TaskRef? Find({TaskId} string id) => Index.Find(id);");

        writer.Line("/// <summary>The task with an id; an exception says so if there is none.</summary>");
        writer.Line("/// <param name=\"id\">The id of a task.</param>");
        writer.Line("/// <returns>The task.</returns>");
        Member(writer, $"public static {Runtime}.TaskRef Get({TaskId} string id) => Index[id];");

        writer.Line(GeneratedFile.Attribute);
        writer.Open($"private static {Runtime}.TaskIndex OpenIndex()");
        writer.Open("lock (_indexGate)");
        writer.Open("if (_index is null)");
        writer.Line($"global::System.Threading.Volatile.Write(ref _index, {open});");
        writer.Close();
        writer.Line();
        writer.Line(settings.HasNullableReferences ? "return _index!;" : "return _index;");
        writer.Close();
        writer.Close();
        writer.Line();
    }

    private static void Member(IndentedWriter writer, string declaration)
    {
        writer.Line(GeneratedFile.Attribute);
        writer.Line(declaration);
        writer.Line();
    }
}
