namespace TaskBuildTools.Live.Editing.Operations;

/// <summary>A change below the front matter.</summary>
internal abstract record BodyOperation : EditOperation
{
    private protected BodyOperation()
    {
    }
}
