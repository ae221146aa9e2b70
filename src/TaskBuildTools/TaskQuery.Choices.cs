using TaskBuildTools.Querying;

namespace TaskBuildTools;

/// <content>One task or null, where LINQ would give a default value that refers to no task.</content>
public readonly partial struct TaskQuery
{
    /// <summary>The first task, or null: the same as <see cref="FirstOrNull()"/>.</summary>
    public TaskRef? FirstOrDefault() => FirstOrNull();

    /// <summary>The first task of the query that matches, or null. A <see cref="TaskFilter"/> costs less where one can say it.</summary>
    public TaskRef? FirstOrDefault(Func<TaskRef, bool> predicate) => TaskChoice.First(this, TaskChoice.Given(predicate));

    /// <summary>The last task, or null. Goes through all of them; the first one in the opposite order costs less.</summary>
    public TaskRef? LastOrDefault() => TaskChoice.Last(this, null);

    /// <summary>The last task of the query that matches, or null. Goes through all of them.</summary>
    public TaskRef? LastOrDefault(Func<TaskRef, bool> predicate) => TaskChoice.Last(this, TaskChoice.Given(predicate));

    /// <summary>The only task, or null if there is none.</summary>
    /// <exception cref="InvalidOperationException">There are several.</exception>
    public TaskRef? SingleOrDefault() => TaskChoice.Single(this, null);

    /// <summary>The only task of the query that matches, or null.</summary>
    /// <exception cref="InvalidOperationException">Several match.</exception>
    public TaskRef? SingleOrDefault(Func<TaskRef, bool> predicate) => TaskChoice.Single(this, TaskChoice.Given(predicate));

    /// <summary>The task at a place of the query, from 0, or null.</summary>
    public TaskRef? ElementAtOrDefault(int index) => index < 0 ? null : Skip(index).FirstOrNull();
}
