using System.Text;
using TaskBuildTools.Live.Editing.Operations;

namespace TaskBuildTools.Live.Editing.Text;

/// <summary>
/// Compares a body before and after an operation by what the operation promises, without knowing how it is done: what was
/// not meant stays, byte for byte, and the checklists read as they should.
/// </summary>
internal static class BodyVerifier
{
    public static bool IsRight(BodyStep step)
    {
        List<(string Text, bool IsDone)> before = ItemsOf(step.Before);
        List<(string Text, bool IsDone)> after = ItemsOf(step.After);
        switch (step.Operation)
        {
            case SetBody set:
                return Content(Encoding.UTF8.GetString(step.After)) == Content(set.Text);
            case AppendToBody append:
                return step.After.AsSpan().StartsWith(step.Before)
                    && Content(Encoding.UTF8.GetString(step.After.AsSpan(step.Before.Length))) == Content(append.Text);
            case AddChecklistItem add:
                return IsInsertion(step.Before, step.After)
                    && after.Count == before.Count + 1
                    && HasInserted(before, after, (add.Text.Trim(' ', '\t'), add.Done), add.After);
            case RemoveChecklistItem remove:
                int removed = remove.Index >= 0 ? remove.Index : before.FindIndex(item => item.Text == remove.Text);
                int count = before.Count - after.Count;
                return IsInsertion(step.After, step.Before)
                    && count >= 1 && removed + count <= before.Count
                    && before.Take(removed).Concat(before.Skip(removed + count)).SequenceEqual(after);
            case SetChecklistItem tick:
                int ticked = tick.Index >= 0 ? tick.Index : before.FindIndex(item => item.Text == tick.Text);
                before[ticked] = (before[ticked].Text, tick.Done);
                return step.Before.Length == step.After.Length
                    && step.Before.Zip(step.After).Count(static pair => pair.First != pair.Second) <= 1
                    && before.SequenceEqual(after);
            default:
                return false;
        }
    }

    // Behind the item that it follows, or behind one that is nested in that.
    private static bool HasInserted(
        List<(string Text, bool IsDone)> before, List<(string Text, bool IsDone)> after, (string Text, bool IsDone) item, int follows) =>
        Enumerable.Range(follows + 1, before.Count - follows).Any(index =>
            after[index] == item && before.Take(index).SequenceEqual(after.Take(index)) && before.Skip(index).SequenceEqual(after.Skip(index + 1)));

    // Whether the longer one is the shorter one with bytes put in at one place.
    private static bool IsInsertion(ReadOnlySpan<byte> shorter, ReadOnlySpan<byte> longer)
    {
        if (longer.Length < shorter.Length)
        {
            return false;
        }

        int same = shorter.CommonPrefixLength(longer);
        return longer.EndsWith(shorter[same..]);
    }

    private static List<(string Text, bool IsDone)> ItemsOf(byte[] body) =>
        [.. ChecklistPlace.Find(body).Select(static item => (item.Text, item.IsDone))];

    // Lines, whatever ends them, without empty ones around.
    private static string Content(string text) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Trim('\n');
}
