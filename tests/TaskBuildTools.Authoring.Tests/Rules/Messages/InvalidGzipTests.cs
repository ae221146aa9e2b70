using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Tests.Binding;
using TaskBuildTools.Authoring.Tests.FileSystem;

namespace TaskBuildTools.Authoring.Tests.Rules.Messages;

public sealed class InvalidGzipTests
{
    private const string Path = "tasks/example.md.gz";

    private static byte[] Valid => GzipBytes.Of("---\nid: a-1\ntitle: Write the report\n---\n- [x] done\n");

    [Fact]
    public void A_renamed_file_that_was_not_compressed_is_reported()
    {
        TaskDocument document = TaskText.Read("---\nid: a-1\ntitle: Write the report\n---\n", path: Path);

        document.Findings.ShouldBeOnly(
            "TBT1015", 0, 0, 0, 0, "The file cannot be decompressed: it has no gzip header");
        document.IsRejected.ShouldBeTrue();
    }

    [Fact]
    public void A_file_that_is_cut_short_anywhere_is_reported()
    {
        for (int length = 0; length < Valid.Length; length++)
        {
            TaskText.Read(Valid[..length], path: Path).Findings.Select(finding => finding.Id).ShouldBe(["TBT1015"], $"{length} bytes");
        }
    }

    [Fact]
    public void A_file_with_a_wrong_checksum_is_reported()
    {
        byte[] bytes = Valid;
        bytes[^5] ^= 1;

        TaskText.Read(bytes, path: Path).Findings.ShouldBeOnly(
            "TBT1015", 0, 0, 0, 0, "The file cannot be decompressed: its data is damaged or cut short");
    }

    [Fact]
    public void A_compressed_file_is_read_like_another()
    {
        TaskDocument document = TaskText.Read(Valid, path: Path);

        document.Findings.ShouldBeEmpty();
        document.Id.ShouldBe("a-1");
        document.BodyOffset.ShouldBe(40);
        document.BodyLength.ShouldBe(11);
        document.ChecklistDone.ShouldBe(1);
    }
}
