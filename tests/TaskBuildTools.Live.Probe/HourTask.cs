/// <summary>A task file whose every byte follows from a few values, so that a torn one is seen.</summary>
internal static class HourTask
{
    public const string Schema =
        """
        statuses:
          todo: { meaning: open, folders: [open] }
          complete: { meaning: closed, folders: [done] }

        """;

    public static readonly string[] Statuses = ["todo", "complete"];

    public static string Text(string id, long hours, string status) =>
        $"---\r\nid: {id} # counts\r\ntitle: 'Hour: {hours}'\r\nstatus: {status}\r\nactual_hours: {hours}\r\n---\r\n{Body(id)}";

    public static string Body(string id) => string.Concat(Enumerable.Range(0, 400).Select(line => $"Line {line} of {id}\r\n"));

    public static string FolderOf(string status) => status == "todo" ? "open" : "done";
}
