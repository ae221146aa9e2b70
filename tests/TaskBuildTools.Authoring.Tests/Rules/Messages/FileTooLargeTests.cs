using TaskBuildTools.Authoring.Binding;
using TaskBuildTools.Authoring.FileSystem;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Tests.Binding;

namespace TaskBuildTools.Authoring.Tests.Rules.Messages;

public sealed class FileTooLargeTests
{
    [Fact]
    public void A_front_matter_over_one_MiB_is_reported_at_its_opening_line()
    {
        string notes = new('x', TaskDocumentReader.FrontMatterLimit);

        TaskDocument document = TaskText.Read($"---\nid: a-1\ntitle: x\nnotes: {notes}\n---\n");

        document.Findings.ShouldBeOnly("TBT1012", 1, 1, 1, 4, "The front matter is larger than 1 MiB");
        document.IsRejected.ShouldBeTrue();
        document.Id.ShouldBe("a-1");
    }

    [Fact]
    public void A_file_over_64_MiB_is_reported_as_a_whole()
    {
        byte[] bytes = new byte[GzipContent.SizeLimit + 1];
        "---\nid: a-1\ntitle: x\n---\n"u8.CopyTo(bytes);

        TaskDocument document = TaskText.Read(bytes);

        document.Findings.ShouldBeOnly("TBT1012", 0, 0, 0, 0, "The file is larger than 64 MiB");
    }

    [Fact]
    public void A_front_matter_of_just_one_MiB_is_read()
    {
        string fields = "id: a-1\ntitle: x\nnotes: ";
        string notes = new('x', TaskDocumentReader.FrontMatterLimit - fields.Length - 1);

        TaskDocument document = TaskText.Read($"---\n{fields}{notes}\n---\n");

        document.Findings.ShouldBeEmpty();
        document.Texts[3].ShouldBe(notes);
    }
}
