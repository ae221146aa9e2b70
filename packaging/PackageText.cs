#nullable enable
#pragma warning disable IDE0005 // The packing has no implicit usings.
using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Build.Framework;

namespace TaskBuildTools.Packaging;

/// <summary>
/// Makes of README.md and CHANGELOG.md what a package shows of them. A package is read where no other file of the repository is
/// beside it, so links lead to the repository's pages. Without such pages they lead to those that the package holds, and what it
/// does not hold is named without a link. The packing compiles this file, with the oldest C# library that MSBuild has.
/// </summary>
public sealed class PackageText : Microsoft.Build.Utilities.Task
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    private static readonly Regex RelativeLink = new Regex(
        @"\[(?<text>[^\]]*)\]\((?!\w+:|#)(?:\.\./)*(?<path>[^)\s]+)\)", RegexOptions.CultureInvariant, Limit);

    private static readonly Regex ForCheckout = new Regex(
        "<!-- In a checkout: -->.*?<!-- Everywhere: -->\\s*", RegexOptions.Singleline | RegexOptions.CultureInvariant, Limit);

    /// <summary>The README to start from.</summary>
    [Required]
    public string Readme { get; set; } = "";

    /// <summary>The file to write for the package; left alone if it is the same.</summary>
    [Required]
    public string PackageReadme { get; set; } = "";

    /// <summary>The changelog, of which the section of the version goes along, or before there is one, that of the next version.</summary>
    [Required]
    public string Changelog { get; set; } = "";

    /// <summary>The version that is packed, without a suffix.</summary>
    [Required]
    public string Version { get; set; } = "";

    /// <summary>The address that the repository's paths are appended to; may be empty.</summary>
    public string RepositoryPages { get; set; } = "";

    /// <summary>Paths, and beginnings of paths that end with a slash, that the package holds.</summary>
    public string[] PackagedPages { get; set; } = Array.Empty<string>();

    /// <summary>The release notes.</summary>
    [Output]
    public string ReleaseNotes { get; set; } = "";

    /// <inheritdoc />
    public override bool Execute()
    {
        string changelog = Read(Changelog);
        string? section = Section(changelog, Version) ?? Section(changelog, "Unreleased");
        if (section is null)
        {
            Log.LogError("{0} has no section for {1}, and none that is called Unreleased.", Changelog, Version);
            return false;
        }

        ReleaseNotes = WithLinks(section);
        string readme = WithLinks(ForCheckout.Replace(Read(Readme), ""));
        if (!File.Exists(PackageReadme) || File.ReadAllText(PackageReadme) != readme)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(PackageReadme)!);
            File.WriteAllText(PackageReadme, readme, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }

        return true;
    }

    private static string Read(string path) => File.ReadAllText(path).Replace("\r\n", "\n");

    private static string? Section(string changelog, string name)
    {
        Match section = Regex.Match(
            changelog,
            @"(?<=^## \[" + Regex.Escape(name) + @"\][^\n]*\n).*?(?=^## |\z)",
            RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.CultureInvariant,
            Limit);
        return section.Success ? section.Value.Trim() : null;
    }

    private string WithLinks(string text) => RelativeLink.Replace(text, link =>
    {
        string label = link.Groups["text"].Value;
        string path = link.Groups["path"].Value;
        if (RepositoryPages.Length > 0)
        {
            return "[" + label + "](" + RepositoryPages + path + ")";
        }

        return PackagedPages.Any(page => page[page.Length - 1] == '/' ? path.StartsWith(page, StringComparison.Ordinal) : path == page)
            ? "[" + label + "](" + path + ")"
            : label;
    });
}
