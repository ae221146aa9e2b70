namespace TaskBuildTools.Authoring.Schema;

/// <summary>How the values of a field are read, stored and queried.</summary>
internal enum FieldKind
{
    /// <summary>Free text, one column of strings.</summary>
    Text,

    /// <summary>A few names that many tasks share; dictionary-coded, with a posting list per value.</summary>
    Name,

    /// <summary>Any number of such names per task.</summary>
    NameList,

    /// <summary>A date, or a point in time with or without an offset.</summary>
    Date,

    /// <summary>A decimal number, held in thousandths.</summary>
    Number,

    /// <summary>Ids of other tasks.</summary>
    Dependencies,
}
