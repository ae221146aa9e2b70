using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Rules.Messages;

namespace TaskBuildTools.Authoring.Tests.Rules.Messages;

public class OutputNotWritableTests
{
    private static readonly Dictionary<string, Exception> Reasons = new()
    {
        ["the disk is full"] = new IOException("No space left on device : '/home/me/obj/tasks.tbx'", 28),
        ["access is denied"] = new UnauthorizedAccessException("Access to the path '/home/me/obj/tasks.tbx' is denied."),
        ["its folder does not exist"] = new DirectoryNotFoundException("Could not find a part of the path '/home/me/obj/tasks.tbx'."),
        ["there is not enough memory"] = new InsufficientMemoryException(),
        ["its path is too long"] = new PathTooLongException("The path '/home/me/obj/tasks.tbx' is too long."),
        ["The device is not ready"] = new IOException("The device is not ready."),
    };

    [Theory]
    [InlineData("the disk is full")]
    [InlineData("access is denied")]
    [InlineData("its folder does not exist")]
    [InlineData("there is not enough memory")]
    [InlineData("its path is too long")]
    [InlineData("The device is not ready")]
    public void Names_the_artifact_and_the_reason(string reason)
    {
        Finding finding = OutputNotWritable.Create("obj/tasks.tbx", Reasons[reason]);

        finding.Id.ShouldBe("TBT9010");
        finding.Descriptor.DefaultSeverity.ShouldBe(DiagnosticSeverity.Error);
        finding.Path.ShouldBe("obj/tasks.tbx");
        finding.Message.ShouldBe($"'obj/tasks.tbx' could not be written: {reason}; the previous file is unchanged");
    }

    [Fact]
    public void A_full_disk_is_known_on_windows_too() =>
        OutputNotWritable.Create("tasks.tbx", new IOException("There is not enough space on the disk.", unchecked((int)0x80070070)))
            .Message.ShouldStartWith("'tasks.tbx' could not be written: the disk is full;");
}
