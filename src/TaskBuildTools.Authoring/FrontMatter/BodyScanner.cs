using TaskBuildTools.Format;

namespace TaskBuildTools.Authoring.FrontMatter;

/// <summary>Counts the checklist items of a Markdown body, by the rules of <see cref="ChecklistReader"/>.</summary>
/// <param name="Total">Items, ticked or not.</param>
/// <param name="Done">Ticked ones.</param>
internal readonly record struct BodyScanner(int Total, int Done)
{
    public static BodyScanner Scan(ReadOnlySpan<byte> body)
    {
        int total = 0;
        int done = 0;
        var items = new ChecklistReader(body);
        while (items.MoveNext())
        {
            total++;
            done += items.IsDone ? 1 : 0;
        }

        return new BodyScanner(total, done);
    }
}
