using System.Globalization;
using System.Text;

namespace TaskBuildTools.SourceGenerator.Manifest;

/// <summary>Splits a line of the manifest at its tabs and takes back the escapes <c>\\ \t \n \r \uXXXX</c>.</summary>
internal static class ManifestColumns
{
    public static string[] Split(string line)
    {
        string[] columns = line.Split('\t');
        for (int i = 0; i < columns.Length; i++)
        {
            columns[i] = Unescape(columns[i]);
        }

        return columns;
    }

    private static string Unescape(string column)
    {
        int next = column.IndexOf('\\');
        if (next < 0)
        {
            return column;
        }

        var text = new StringBuilder(column.Length);
        int done = 0;
        while (next >= 0 && next + 1 < column.Length)
        {
            text.Append(column, done, next - done);
            done = next + 2;
            switch (column[next + 1])
            {
                case 't':
                    text.Append('\t');
                    break;
                case 'n':
                    text.Append('\n');
                    break;
                case 'r':
                    text.Append('\r');
                    break;
                case '\\':
                    text.Append('\\');
                    break;
                case 'u' when TryReadCodeUnit(column, next + 2, out char unit):
                    text.Append(unit);
                    done = next + 6;
                    break;
                default:
                    // No escape of this version: what stands there is kept, so that nothing is lost.
                    text.Append(column, next, 2);
                    break;
            }

            next = column.IndexOf('\\', done);
        }

        return text.Append(column, done, column.Length - done).ToString();
    }

    private static bool TryReadCodeUnit(string column, int start, out char unit)
    {
        unit = '\0';
        if (start + 4 > column.Length
            || !ushort.TryParse(column.Substring(start, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort value))
        {
            return false;
        }

        unit = (char)value;
        return true;
    }
}
