using TaskBuildTools.Storage;

namespace TaskBuildTools.Tests.Storage;

public sealed class NetworkFileSystemTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    [Theory]
    [InlineData(0x6969, true)] // NFS
    [InlineData(0x517B, true)] // SMB
    [InlineData(0xFE534D42, true)] // SMB 2
    [InlineData(0xFF534D42, true)] // CIFS
    [InlineData(-0x00ACB2BE, true)] // CIFS, where the number is signed
    [InlineData(0x01021997, true)] // 9P
    [InlineData(0x65735546, true)] // FUSE
    [InlineData(0x00C36400, true)] // Ceph
    [InlineData(0x0BD00BD0, true)] // Lustre
    [InlineData(0x5346414F, true)] // AFS
    [InlineData(0x786F4256, true)] // VirtualBox
    [InlineData(0xEF53, false)] // ext4
    [InlineData(0x9123683E, false)] // btrfs
    [InlineData(0x58465342, false)] // XFS
    [InlineData(0x2FC12FC1, false)] // ZFS
    [InlineData(0x794C7630, false)] // overlay
    [InlineData(0x01021994, false)] // tmpfs
    [InlineData(0x4D44, false)] // FAT
    [InlineData(0x5346544E, false)] // NTFS
    [InlineData(0xF2F52010, false)] // F2FS
    [InlineData(0, false)]
    public void Linux_names_them_by_number(long type, bool isNetwork) => NetworkFileSystem.IsLinuxType(type).ShouldBe(isNetwork);

    [Theory]
    [InlineData("nfs", true)]
    [InlineData("NFS4", true)]
    [InlineData("smbfs", true)]
    [InlineData("cifs", true)]
    [InlineData("afpfs", true)]
    [InlineData("webdav", true)]
    [InlineData("9p", true)]
    [InlineData("fuse.sshfs", true)]
    [InlineData("fuseblk", true)]
    [InlineData("macfuse", true)]
    [InlineData("macfuse_sshfs", true)]
    [InlineData("virtiofs", true)]
    [InlineData("apfs", false)]
    [InlineData("hfs", false)]
    [InlineData("ext4", false)]
    [InlineData("overlay", false)]
    [InlineData("NTFS", false)]
    [InlineData("ReFS", false)]
    [InlineData("msdos", false)]
    [InlineData("", false)]
    public void Other_systems_name_them_by_format(string format, bool isNetwork) => NetworkFileSystem.IsFormat(format).ShouldBe(isNetwork);

    [Theory]
    [InlineData(@"\\server\share\app.tbx", true)]
    [InlineData(@"\\?\UNC\server\share\app.tbx", true)]
    [InlineData(@"\\?\C:\app.tbx", false)]
    [InlineData(@"\\.\C:\app.tbx", false)]
    [InlineData(@"C:\app.tbx", false)]
    [InlineData("/srv/app.tbx", false)]
    public void A_path_of_windows_may_name_another_machine_by_itself(string path, bool isShare) => NetworkFileSystem.IsSharePath(path).ShouldBe(isShare);

    [Fact]
    public void The_file_system_of_a_file_is_asked_without_an_exception()
    {
        using Microsoft.Win32.SafeHandles.SafeFileHandle file = File.OpenHandle(_path);
        DriveInfo drive = new(Path.GetDirectoryName(_path)!);

        bool has = NetworkFileSystem.Has(file, _path);

        if (drive.DriveFormat is "ext4" or "xfs" or "btrfs" or "tmpfs" or "overlay" or "overlayfs" or "NTFS" or "apfs")
        {
            has.ShouldBeFalse(drive.DriveFormat);
        }
        else if (NetworkFileSystem.IsFormat(drive.DriveFormat))
        {
            has.ShouldBeTrue(drive.DriveFormat);
        }

        NetworkFileSystem.Has(file, "").ShouldBe(OperatingSystem.IsLinux() && has);
    }

    public void Dispose() => File.Delete(_path);
}
