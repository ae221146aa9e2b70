namespace TaskBuildTools.Live.Tests.Running;

/// <summary>A project folder of one test with a <c>tasks</c> folder; deleted when disposed.</summary>
internal sealed class TaskProject : IDisposable
{
    public TaskProject() => Directory.CreateDirectory(this["tasks"]);

    public string Root { get; } = Directory.CreateTempSubdirectory("taskbuildtools-live-").FullName;

    public string this[string path] => Path.Combine(Root, path.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>What a test usually opens: no waiting for other events than those that came.</summary>
    public TaskStoreOptions Options => new() { ProjectDirectory = Root };

    public Task<TaskStore> OpenAsync(Action<TaskStoreOptions>? change = null)
    {
        TaskStoreOptions options = Options;
        change?.Invoke(options);
        return TaskStore.OpenAsync(options, TestContext.Current.CancellationToken);
    }

    public void Write(string path, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[path])!);
        File.WriteAllText(this[path], content);
    }

    public void WriteTask(string id, string status = "todo", string dependencies = "[]", string body = "Body.", string? path = null) =>
        Write(path ?? $"tasks/{id}.md", Text(id, status, dependencies, body));

    /// <summary>What <see cref="WriteTask"/> writes, renamed into place as careful editors do.</summary>
    public void ReplaceTask(string id, string status = "todo", string body = "Body.")
    {
        string temporary = this[$"tasks/.{id}.swap"];
        File.WriteAllText(temporary, Text(id, status, "[]", body));
        File.Move(temporary, this[$"tasks/{id}.md"], overwrite: true);
    }

    public void Delete(string path) => File.Delete(this[path]);

    public void Dispose() => Directory.Delete(Root, recursive: true);

    public static string Text(string id, string status = "todo", string dependencies = "[]", string body = "Body.") =>
        $"""
        ---
        id: {id}
        title: The task {id}
        status: {status}
        dependencies: {dependencies}
        ---

        {body}

        """;
}
