using TaskBuildTools.Filters;
using TaskBuildTools.Searching;

namespace TaskBuildTools;

public abstract partial class TaskFilter
{
    /// <summary>
    /// Tasks that have all these terms in their title, description, notes, tags or body, each as <see cref="TaskIndex.Search"/>
    /// finds it; a term with an asterisk behind it means all that begin so. A text without terms matches no task. The search
    /// runs once per index. Where it runs, it throws <see cref="TaskIndexException"/> if the index was built without a text
    /// index (<c>TaskBuildToolsTextIndex</c>).
    /// </summary>
    /// <param name="query">Such as <c>parser perf*</c>.</param>
    public static TaskFilter Search(string query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return new SearchFilter(SearchQuery.Parse(query));
    }
}
