using System.Text;
using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Tests.Graph;

namespace TaskBuildTools.Tests.Samples;

/// <summary>A task by the texts that a search looks at.</summary>
internal sealed record SearchableTask(
    string Id, string Title = "", string Description = "", string Notes = "", string[]? Tags = null, string Body = "", string Status = "todo")
{
    public static BuiltText Build(params SearchableTask[] tasks)
    {
        Dictionary<string, string> bodies = tasks.ToDictionary(task => task.Id, task => task.Body);
        return BuiltText.Of(SampleBacklog.Schema, TaskSet.Sorted(tasks.Select(task => task.ToDocument())), task => bodies[task.Id]);
    }

    private TaskDocument ToDocument()
    {
        Dictionary<string, object> more = [];
        if (Description.Length > 0)
        {
            more["description"] = Description;
        }

        if (Notes.Length > 0)
        {
            more["notes"] = Notes;
        }

        return TaskSet.Task(SampleBacklog.Schema, Id, Status, title: Title, tags: Tags ?? [], body: Encoding.UTF8.GetBytes(Body), more: more);
    }
}
