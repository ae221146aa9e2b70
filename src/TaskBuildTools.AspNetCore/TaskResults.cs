using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using TaskBuildTools.Live;

namespace TaskBuildTools.AspNetCore;

/// <summary>Answers of a task store as results of an endpoint.</summary>
public static class TaskResults
{
    /// <summary>
    /// Answers an edit: 200 with the revision as <c>ETag</c>, and JSON with <c>id</c>, <c>path</c>, <c>revision</c>,
    /// <c>isChanged</c> and <c>warnings</c>.
    /// </summary>
    public static IResult Edited(TaskEditResult edit, HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(edit);
        return Written(edit, context, StatusCodes.Status200OK);
    }

    /// <summary>Answers the creation of a task: 201 with its place as <c>Location</c>, otherwise as <see cref="Edited"/>.</summary>
    /// <param name="edit">What the store has done.</param>
    /// <param name="context">The request.</param>
    /// <param name="location">The address of the task.</param>
    public static IResult Created(TaskEditResult edit, HttpContext context, string location)
    {
        ArgumentNullException.ThrowIfNull(edit);
        ArgumentException.ThrowIfNullOrEmpty(location);
        JsonHttpResult<TaskEditResult> result = Written(edit, context, StatusCodes.Status201Created);
        context.Response.Headers.Location = location;
        return result;
    }

    /// <summary>
    /// What a task store refuses, as problem details; null for any other exception, such as a disk that fails. They have the
    /// <c>failure</c> (a name of <see cref="TaskEditFailure"/>, such as <c>notFound</c>), and the <c>diagnostics</c> and <c>dependents</c> of the exception.
    /// Sets <c>Retry-After</c> where the client may try again.
    /// </summary>
    /// <param name="exception">What was thrown.</param>
    /// <param name="context">The request; its <c>If-Match</c> makes a conflict 412, which is 409 otherwise.</param>
    public static ProblemHttpResult? Problem(Exception exception, HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(exception);
        ArgumentNullException.ThrowIfNull(context);
        switch (exception)
        {
            case TaskRateLimitException limit:
                SetRetryAfter(context, limit.RetryAfter);
                return TypedResults.Problem(limit.Message, statusCode: StatusCodes.Status429TooManyRequests);
            case BadHttpRequestException bad:
                return TypedResults.Problem(bad.Message, statusCode: bad.StatusCode);
            case TaskEditException refusal:
                if (refusal.Failure == TaskEditFailure.Locked)
                {
                    SetRetryAfter(context, TimeSpan.FromSeconds(1));
                }

                return TypedResults.Problem(
                    refusal.Message, statusCode: StatusOf(refusal, context.Request), extensions: ProblemExtensions.Of(refusal));
            default:
                return null;
        }
    }

    private static int StatusOf(TaskEditException refusal, HttpRequest request) => refusal.Failure switch
    {
        TaskEditFailure.NotFound => StatusCodes.Status404NotFound,
        TaskEditFailure.Conflict when request.Headers.IfMatch.Count > 0 => StatusCodes.Status412PreconditionFailed,
        TaskEditFailure.Conflict or TaskEditFailure.AlreadyExists or TaskEditFailure.DependedOn => StatusCodes.Status409Conflict,
        TaskEditFailure.InvalidValue => StatusCodes.Status400BadRequest,
        TaskEditFailure.Rejected or TaskEditFailure.UnsupportedSyntax or TaskEditFailure.NoSuchItem => StatusCodes.Status422UnprocessableEntity,
        TaskEditFailure.ReadOnly or TaskEditFailure.Link => StatusCodes.Status403Forbidden,
        TaskEditFailure.Locked => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    private static void SetRetryAfter(HttpContext context, TimeSpan wait) =>
        context.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);

    private static JsonHttpResult<TaskEditResult> Written(TaskEditResult edit, HttpContext context, int status)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Response.SetETag(edit.Revision);
        return TypedResults.Json(edit, ProblemJson.Default.TaskEditResult, statusCode: status);
    }
}
