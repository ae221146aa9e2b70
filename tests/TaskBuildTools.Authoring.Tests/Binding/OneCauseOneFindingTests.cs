using System.IO.Compression;
using System.Text;
using TaskBuildTools.Authoring.Binding;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Reporting;
using TaskBuildTools.Authoring.Rules;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Authoring.SettingsFiles;

namespace TaskBuildTools.Authoring.Tests.Binding;

/// <summary>
/// A file with one mistake, and another that depends on it, have one finding: what follows from a mistake is not reported as
/// another one.
/// </summary>
public sealed class OneCauseOneFindingTests
{
    private const string Task = "---\nid: a-1\ntitle: T\nstatus: todo\n---\nText\n";

    [Theory]
    [InlineData("---\n---\nText\n", "TBT2001")]
    [InlineData("---\n# nothing\n---\nText\n", "TBT2001")]
    [InlineData("---\n{}\n---\n", "TBT2001")]
    [InlineData("---\n- a\n- b\n---\n", "TBT1013")]
    [InlineData("---\njust text\n---\n", "TBT1013")]
    public void A_front_matter_without_fields(string file, string id) => Findings(Encoding.UTF8.GetBytes(file), isId: false).ShouldBe([id]);

    [Theory]
    [InlineData("", "TBT1001")]
    [InlineData("\n", "TBT1001")]
    [InlineData("Text\n", "TBT1001")]
    [InlineData("\0\0\0\0\0\0\0\0", "TBT1001")]
    [InlineData("----\ntitle: T\n---\n", "TBT1001")]
    public void A_file_without_front_matter(string file, string id) => Findings(Encoding.UTF8.GetBytes(file), isId: false).ShouldBe([id]);

    [Theory]
    [InlineData("---\nid: a-1\ntitle: T\n", "TBT1002")]
    [InlineData("---\nid: a-1\ntitle: T\n----\nText\n", "TBT1002")]
    [InlineData("---\nid: a-1\ntitle: T\nid: a-2\n---\n", "TBT1009")]
    [InlineData("---\nid: a-1\ntitle: T\ntitle: U\n---\n", "TBT1009")]
    [InlineData("---\nid: a-1\ntitle: 'it's'\n---\n", "TBT1008")]
    [InlineData("---\nid: a-1\ntitle: \"T\n---\n", "TBT1004")]
    [InlineData("---\nid: a-1\ntitle: \"T\nstatus: todo\n---\n", "TBT1004")]
    [InlineData("---\nid: a-1\ntitle: a: b\n---\n", "TBT1005")]
    [InlineData("---\nid: a-1\ntitle: T\n  status: todo\n---\n", "TBT1005")]
    [InlineData("---\nid: a-1\ntitle: @T\n---\n", "TBT1006")]
    [InlineData("---\nid: a-1\n\ttitle: T\n---\n", "TBT1004")]
    [InlineData("---\nid: a-1\ntitle: [T\n---\n", "TBT1004")]
    [InlineData("---\nid: a-1\ntitle: #12\n---\n", "TBT2005")]
    [InlineData("---\nid: a-1\ntitle: *T\n---\n", "TBT1004")]
    [InlineData("---\nid: a-1\ntitle: &T\n---\n", "TBT1004")]
    [InlineData("---\nid: a-1\ntitle: !T\n---\n", "TBT1004")]
    [InlineData("---\nid: a-1\ntitle: T\n%status: todo\n---\n", "TBT1004")]
    [InlineData("---\nid: a-1\ntitle: [T]\n---\n", "TBT2012")]
    [InlineData("---\nid: a-1\ntitle: { T: U }\n---\n", "TBT2012")]
    [InlineData("---\nid: a-1\ntitle: T\n: U\n---\n", "TBT1004")]
    [InlineData("---\nid: a-1\n---\n", "TBT2005")]
    [InlineData("---\nid: a-1\ntitle:\n---\n", "TBT2005")]
    [InlineData("---\nid: a-1\ntitel: T\n---\n", "TBT2005")]
    [InlineData("---\nid: a-1\nTitle: T\n---\n", "TBT2005")]
    [InlineData("---\nid: a-1\nname: T\n---\n", "TBT2005")]
    [InlineData("---\nid: a-1\ntitle: T\nstatus: nonsense\n---\n", "TBT2006")]
    [InlineData("---\nid: a-1\ntitle: T\nstatus: [todo]\n---\n", "TBT2012")]
    [InlineData("---\nid: a-1\ntitle: T\npriority: nonsense\n---\n", "TBT2007")]
    [InlineData("---\nid: a-1\ntitle: T\ndue_date: soon\n---\n", "TBT2010")]
    [InlineData("---\nid: a-1\ntitle: T\nestimated_hours: some\n---\n", "TBT2011")]
    [InlineData("---\nid: a-1\ntitle: T\ndependencies: [{ id: b }]\n---\n", "TBT2012")]
    [InlineData("---\nid: a-1\ntitle: T\ndependencies: 20, 165\n---\n", "TBT3001")]
    [InlineData("---\nid: a-1\ntitle: T\ndependencies:\n- issue #12\n---\n", "TBT3001")]
    [InlineData("---\nid: a-1\ntitle: T\ndependencies:\n- #12\n---\n", "TBT3007")]
    [InlineData("---\nid: a-1\ntitle: T\ndependencies: [a-1]\n---\n", "TBT3003")]
    [InlineData("---\nid: a-1\ntitle: T\ndepends_on: [gone]\n---\n", "TBT2019")]
    [InlineData("---\nid: a-1\ntitle: T\ntags: a, b\n---\n", "TBT2020")]
    [InlineData("---\nid: a-1\ntitle: T #12\n---\n", "TBT1017")]
    [InlineData("---\nid: a-1\ntitle: T\nstauts: todo\n---\n", "TBT2009")]
    [InlineData("---\nid: a-1\ntitle: T\n<<<<<<< HEAD\nstatus: todo\n=======\nstatus: done\n>>>>>>> b\n---\n", "TBT1016")]
    [InlineData("<<<<<<< HEAD\n---\nid: a-1\n---\n=======\n---\nid: a-1\n---\n>>>>>>> b\n", "TBT1016")]
    public void One_mistake(string file, string id) => Findings(Encoding.UTF8.GetBytes(file)).ShouldBe([id]);

    [Theory]
    [InlineData("---\nid: a-1\ntitle: T\nstatus: erl\u00e9digt\n---\n")]
    [InlineData("---\nid: a-1\ntitle: T\npriority: \u00e9\ntags: [caf\u00e9]\nagent: \u00e9\n---\n")]
    [InlineData("---\nid: a-1\ntitle: T\ndue_date: \u00e9\n---\n")]
    [InlineData("---\nid: a-1\ntitle: T\n\u00e9tat: todo\n---\n")]
    [InlineData("---\nid: a-1\ntitle: T\n---\n\u00e9\n")]
    public void One_byte_that_is_not_UTF8(string file) => Findings(Encoding.Latin1.GetBytes(file)).ShouldBe(["TBT1003"]);

    [Fact]
    public void A_file_that_is_no_text() => Findings([0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10, .. "JFIF"u8], isId: false).ShouldBe(["TBT1003"]);

    [Fact]
    public void A_file_that_is_not_compressed() => Findings(Encoding.UTF8.GetBytes(Task), isId: false, "tasks/a.md.gz").ShouldBe(["TBT1015"]);

    [Theory]
    [InlineData("utf-16", true, "UTF-16 (little endian)")]
    [InlineData("utf-16", false, "UTF-16 (little endian)")]
    [InlineData("utf-16BE", true, "UTF-16 (big endian)")]
    [InlineData("utf-16BE", false, "UTF-16 (big endian)")]
    [InlineData("utf-32", true, "UTF-32 (little endian)")]
    [InlineData("utf-32", false, "UTF-32 (little endian)")]
    [InlineData("utf-32BE", true, "UTF-32 (big endian)")]
    [InlineData("utf-32BE", false, "UTF-32 (big endian)")]
    public void Another_encoding_is_named_and_the_id_is_read(string name, bool hasMark, string shown)
    {
        Encoding encoding = Encoding.GetEncoding(name);
        foreach (string text in new[] { Task, Task.ReplaceLineEndings("\r\n"), Task.Replace("T", "Größe 🙂", StringComparison.Ordinal), "---\nid: a-1\n" })
        {
            byte[] bytes = [.. hasMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)];

            TaskDocument document = TaskText.Read(bytes);

            document.Findings.ShouldBeOnly("TBT1003", 1, 1, 1, 1, $"The file is {shown}; save it as UTF-8");
            (document.Id, document.IsRejected).ShouldBe(("a-1", true));
            Findings(bytes).ShouldBe(["TBT1003"]);
            Findings(Gzip(bytes), path: "tasks/a.md.gz").ShouldBe(["TBT1003"]);
        }
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-32BE")]
    public void A_text_without_front_matter_in_another_encoding_is_one_finding_too(string name) =>
        Findings(Encoding.GetEncoding(name).GetBytes("Some notes\n"), isId: false).ShouldBe(["TBT1003"]);

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void A_schema_in_another_encoding_is_one_finding(string name)
    {
        byte[] bytes = Encoding.GetEncoding(name).GetBytes("preset: default\nstatuses: [a, b]\n");

        SchemaReader.Read("tasks.schema.yaml", bytes).Findings.ShouldHaveSingleItem().Message.ShouldEndWith("save it as UTF-8");
    }

    // Of the file and of one that depends on it, where its id can be known.
    private static string[] Findings(byte[] file, bool isId = true, string path = "tasks/a.md")
    {
        var reader = new TaskDocumentReader(Presets.Default);
        List<TaskDocument> documents = [reader.Read(path, file)];
        if (isId)
        {
            documents.Add(reader.Read("tasks/d.md", "---\nid: d\ntitle: D\ndependencies: [a-1]\n---\n"u8.ToArray()));
        }

        CheckedTaskSet set = RuleSet.CheckTaskSet(Presets.Default, documents);
        IEnumerable<ReportedFinding> findings = documents.SelectMany(document => document.Findings).Concat(set.Findings)
            .Select(finding => new ReportedFinding(finding, finding.Descriptor.DefaultSeverity));
        return [.. FollowUps.Without([.. findings]).Select(one => one.Finding.Id)];
    }

    private static byte[] Gzip(byte[] bytes)
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }
}
