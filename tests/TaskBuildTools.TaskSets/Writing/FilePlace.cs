using System.Globalization;
using System.Text;

namespace TaskBuildTools.TaskSets.Writing;

/// <summary>Where the file of a task stands.</summary>
internal static class FilePlace
{
    // A folder has at most so many folders, but for the outermost.
    private const int Fan = 16;

    public static string Of(int number, string id, string title, TaskSetOptions options)
    {
        string name = options.Dialect == TaskDialect.Default ? id : $"{id.ToLowerInvariant()} - {Slug(title)}";
        return options.FolderDepth == 0 ? name + ".md" : $"{FolderOf(number, options)}/{name}.md";
    }

    public static string FolderOf(int number, TaskSetOptions options)
    {
        int folder = number / options.FilesPerFolder;
        string path = "";
        for (int level = 1; level < options.FolderDepth; level++)
        {
            path = string.Create(CultureInfo.InvariantCulture, $"/{folder % Fan:D2}{path}");
            folder /= Fan;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{folder:D3}{path}");
    }

    // As Backlog.md names its files.
    private static string Slug(string title)
    {
        var slug = new StringBuilder();
        foreach (char letter in title)
        {
            slug.Append(char.IsAsciiLetterOrDigit(letter) ? letter : '-');
        }

        return slug.Replace("--", "-").ToString().Trim('-');
    }
}
