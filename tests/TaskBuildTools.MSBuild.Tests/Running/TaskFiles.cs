namespace TaskBuildTools.MSBuild.Tests.Running;

/// <summary>Small task files for consumers.</summary>
internal static class TaskFiles
{
    public static (string Path, string Content) Valid(string id, string dependencies = "[]", string status = "todo") =>
        ($"tasks/{id}.md", $"""
            ---
            id: {id}
            title: The task {id}
            status: {status}
            agent: CODEFORGE
            priority: high
            tags: [performance]
            dependencies: {dependencies}
            ---

            Body of {id}.
            """);
}
