using System.Text;

namespace Roadmap;

/// <summary>Rows of text in columns that are as wide as they must be. A heading that begins with <c>&gt;</c> aligns its column to the right.</summary>
internal sealed class TextTable(params string[] headings)
{
    private readonly List<string[]> _rows = [];

    public void Add(params string[] cells) => _rows.Add(cells);

    public void WriteTo(TextWriter writer)
    {
        string[] titles = [.. headings.Select(heading => heading.TrimStart('>'))];
        int[] widths = [.. titles.Select((title, column) => _rows.Select(row => row[column].Length).Append(title.Length).Max())];
        WriteRow(writer, titles, widths);
        WriteRow(writer, [.. widths.Select(width => new string('-', width))], widths);
        foreach (string[] row in _rows)
        {
            WriteRow(writer, row, widths);
        }
    }

    private void WriteRow(TextWriter writer, string[] cells, int[] widths)
    {
        var line = new StringBuilder();
        for (int column = 0; column < cells.Length; column++)
        {
            line.Append("  ").Append(headings[column].StartsWith('>')
                ? cells[column].PadLeft(widths[column])
                : cells[column].PadRight(widths[column]));
        }

        writer.WriteLine(line.ToString().TrimEnd());
    }
}
