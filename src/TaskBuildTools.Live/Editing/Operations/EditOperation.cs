namespace TaskBuildTools.Live.Editing.Operations;

/// <summary>One change of one task. A field is named by its name in the schema, by an alias, or by a key that the schema does not know.</summary>
internal abstract record EditOperation
{
    private protected EditOperation()
    {
    }
}
