using TaskBuildTools.Authoring.Records;
using TaskBuildTools.Authoring.Schema;

namespace TaskBuildTools.Authoring.Graph;

/// <summary>
/// Which of several files with one id keeps it, as <see cref="IdPrecedence"/> says. A file that is rejected for another reason
/// still has its id; one whose id was guessed has none. Immutable.
/// </summary>
internal sealed class IdOwners
{
    private readonly TaskDocument[] _documents;
    private readonly bool[] _isDuplicate;
    private readonly Dictionary<string, int> _owners;

    // Null where no two files have one id.
    private readonly IdPrecedence? _precedence;

    /// <param name="schema">Says whether case matters, and which statuses and folders mean that a task is over.</param>
    /// <param name="documents">By path.</param>
    public IdOwners(TaskSchema schema, TaskDocument[] documents)
    {
        _documents = documents;
        _isDuplicate = new bool[documents.Length];
        _owners = new Dictionary<string, int>(documents.Length, schema.IgnoreIdCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
        for (int i = 0; i < documents.Length; i++)
        {
            TaskDocument document = documents[i];
            if (document.Id.Length == 0 || document.IsIdGuessed || _owners.TryAdd(document.Id, i))
            {
                continue;
            }

            int owner = _owners[document.Id];
            bool isKept = (_precedence ??= new IdPrecedence(schema)).Keeps(documents[owner], document);
            _isDuplicate[isKept ? i : owner] = true;
            _owners[document.Id] = isKept ? owner : i;
        }
    }

    /// <summary>Whether another document keeps the id of the one at this index.</summary>
    public bool IsDuplicate(int index) => _isDuplicate[index];

    /// <summary>Each document that does not keep its id, by path, with the one that does, and the reason: "this ...".</summary>
    public IEnumerable<(TaskDocument Document, TaskDocument Owner, string Reason)> Duplicates()
    {
        for (int i = 0; _precedence is not null && i < _documents.Length; i++)
        {
            if (_isDuplicate[i])
            {
                TaskDocument owner = _documents[_owners[_documents[i].Id]];
                yield return (_documents[i], owner, _precedence.Reason(owner, _documents[i]));
            }
        }
    }
}
