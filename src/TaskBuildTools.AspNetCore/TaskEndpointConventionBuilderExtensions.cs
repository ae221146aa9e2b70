using Microsoft.AspNetCore.Http;
using TaskBuildTools.AspNetCore;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Adds the answers of a task store to endpoints.</summary>
public static class TaskEndpointConventionBuilderExtensions
{
    /// <summary>
    /// Answers what a task store refuses within these endpoints with problem details, as <see cref="TaskResults.Problem"/> does,
    /// instead of with 500: 429 with <c>Retry-After</c>, 404, 409, 412, 400, 422 and others. Other exceptions pass through.
    /// </summary>
    /// <typeparam name="TBuilder">An endpoint or a group of them.</typeparam>
    /// <param name="builder">The endpoint or the group.</param>
    public static TBuilder WithTaskProblems<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder =>
        builder.AddEndpointFilter(static async (context, next) =>
        {
            try
            {
                return await next(context).ConfigureAwait(false);
            }
            catch (Exception e) when (TaskResults.Problem(e, context.HttpContext) is { } problem)
            {
                return problem;
            }
        });
}
