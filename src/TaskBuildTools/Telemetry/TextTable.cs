using System.Globalization;
using System.Text;

namespace TaskBuildTools.Telemetry;

/// <summary>Aligns columns: the first to the left, the others to the right.</summary>
internal sealed class TextTable(params string[] header)
{
    private readonly List<string[]> _rows = [header];

    public void Add(params string[] cells) => _rows.Add(cells);

    public void AppendTo(StringBuilder text)
    {
        int[] widths = [.. header.Select((_, column) => _rows.Max(row => Width(row[column])))];
        for (int i = 0; i < _rows.Count; i++)
        {
            for (int column = 0; column < header.Length; column++)
            {
                string cell = _rows[i][column];
                int padding = widths[column] - Width(cell);
                bool isLast = column == header.Length - 1;
                _ = column == 0
                    ? text.Append(cell).Append(' ', isLast ? 0 : padding)
                    : text.Append("  ").Append(' ', padding).Append(cell);
            }

            text.Append('\n');
            if (i == 0)
            {
                text.Append('─', widths.Sum() + 2 * (widths.Length - 1)).Append('\n');
            }
        }
    }

    private static int Width(string cell) => new StringInfo(cell).LengthInTextElements;
}
