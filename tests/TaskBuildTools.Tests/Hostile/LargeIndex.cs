using TaskBuildTools.Fuzzing.Indexes;
using TaskBuildTools.Tests.Samples;

namespace TaskBuildTools.Tests.Hostile;

/// <summary>An index whose three files are all large enough to be mapped.</summary>
internal static class LargeIndex
{
    public static IndexFiles Files { get; } = Make();

    private static IndexFiles Make()
    {
        BuiltText built = SearchableTask.Build([.. Enumerable.Range(0, 600).Select(number => new SearchableTask(
            $"TASK-{number:D4}",
            $"word{number % 50} other{number}",
            Tags: [$"tag{number % 9}"],
            // What cannot be compressed, so that the file is large too.
            Body: Convert.ToBase64String(System.Security.Cryptography.SHA512.HashData(BitConverter.GetBytes(number)))))]);
        return new IndexFiles(built.Content, built.Bodies, built.Text);
    }
}
