namespace TaskBuildTools.Fuzzing.Indexes;

/// <summary>Something that an index can be asked.</summary>
/// <param name="Name">What.</param>
/// <param name="Ask">The answer as a text: equal texts are equal answers.</param>
/// <param name="NamesFields">Whether it names fields or ids, and may be told so (<see cref="ArgumentException"/>) where there is no such one.</param>
internal sealed record Question(string Name, Func<TaskIndex, string> Ask, bool NamesFields = false)
{
    public const string Refused = "refused";

    /// <summary>The answer, or <see cref="Refused"/> where a documented exception says that there is none.</summary>
    public string AnswerOf(TaskIndex index)
    {
        try
        {
            return Ask(index);
        }
        catch (TaskIndexException exception) when (exception.Message.Length > 0)
        {
            return Refused;
        }
        catch (ArgumentException exception) when (NamesFields && exception.Message.StartsWith("The index has no ", StringComparison.Ordinal))
        {
            return Refused;
        }
        catch (KeyNotFoundException) when (NamesFields)
        {
            return Refused;
        }
        catch (Exception exception)
        {
            throw new HostileInputException($"\"{Name}\" ended in {exception.GetType().Name}: {exception.Message}", exception);
        }
    }
}
