namespace TaskBuildTools.Live.Editing.Operations;

/// <summary>The forms in which an edit can give a value.</summary>
internal enum FieldValueKind
{
    Text,
    List,
    Date,

    /// <summary>A point in time, to be written in the form of the date that it replaces.</summary>
    Moment,

    Number,
}
