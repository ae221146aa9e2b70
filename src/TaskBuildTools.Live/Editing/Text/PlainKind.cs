namespace TaskBuildTools.Live.Editing.Text;

/// <summary>What other YAML readers take a text without quotes for.</summary>
internal enum PlainKind
{
    Text,

    /// <summary><c>null</c>, <c>~</c> or nothing: absent in this product too.</summary>
    Null,

    Boolean,
    Number,
    Date,
}
