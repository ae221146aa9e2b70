namespace TaskBuildTools.Authoring.Reporting;

/// <summary>Turns paths relative to the project into URI references relative to the root of the sources.</summary>
internal sealed class SarifPaths
{
    private readonly string[] _project;

    /// <param name="projectFolder">Relative to the root, with <c>/</c>; empty for the root itself.</param>
    public SarifPaths(string projectFolder) =>
        _project = projectFolder.Split('/', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Percent-encoded (RFC 3986), <c>.</c> and <c>..</c> resolved; a <c>..</c> that leads above the root stays.</summary>
    public string ToUri(string path)
    {
        var segments = new List<string>(_project);
        foreach (string segment in path.Split('/'))
        {
            switch (segment)
            {
                case "" or ".":
                    break;
                case ".." when segments.Count > 0 && segments[^1] != "..":
                    segments.RemoveAt(segments.Count - 1);
                    break;
                default:
                    segments.Add(segment);
                    break;
            }
        }

        return string.Join('/', segments.Select(Uri.EscapeDataString));
    }
}
