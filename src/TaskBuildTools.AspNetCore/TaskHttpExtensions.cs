using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using TaskBuildTools.Live;

namespace Microsoft.AspNetCore.Http;

/// <summary>Revisions of tasks as entity tags.</summary>
public static class TaskHttpExtensions
{
    /// <summary>
    /// The revision that the client expects: pass it to <see cref="TaskStore.EditAsync"/>. Null without an <c>If-Match</c>, and
    /// for <c>*</c>.
    /// </summary>
    /// <exception cref="BadHttpRequestException">
    /// 400: the header is not a list of entity tags, or has more than one. 412: no task has such a revision, weak tags included.
    /// </exception>
    public static TaskRevision? GetIfMatch(this HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        StringValues header = request.Headers.IfMatch;
        if (StringValues.IsNullOrEmpty(header))
        {
            return null;
        }

        if (!EntityTagHeaderValue.TryParseStrictList(header, out IList<EntityTagHeaderValue>? tags) || tags.Count == 0)
        {
            throw new BadHttpRequestException(
                $"If-Match is '{header}', which is not an entity tag in quotes. Send the ETag of the answer that you have read.",
                StatusCodes.Status400BadRequest);
        }

        if (tags.Any(static tag => tag.Equals(EntityTagHeaderValue.Any)))
        {
            return null;
        }

        if (tags.Count > 1)
        {
            throw new BadHttpRequestException(
                $"If-Match has {tags.Count} entity tags. Send only the one of the answer that you have read.", StatusCodes.Status400BadRequest);
        }

        return !tags[0].IsWeak && TaskRevision.TryParse(tags[0].Tag.Subsegment(1, tags[0].Tag.Length - 2).ToString(), out TaskRevision revision)
            ? revision
            : throw new BadHttpRequestException(
                $"If-Match is {tags[0]}, which no task has. Read the task again and send the ETag of the answer.",
                StatusCodes.Status412PreconditionFailed);
    }

    /// <summary>Sends a revision as the <c>ETag</c> of the answer, for a later <c>If-Match</c>.</summary>
    public static void SetETag(this HttpResponse response, TaskRevision revision)
    {
        ArgumentNullException.ThrowIfNull(response);
        response.Headers.ETag = $"\"{revision}\"";
    }
}
