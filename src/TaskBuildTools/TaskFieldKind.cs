namespace TaskBuildTools;

/// <summary>What the values of a field are.</summary>
public enum TaskFieldKind
{
    /// <summary>Free text.</summary>
    Text = 1,

    /// <summary>One of a few names that many tasks share.</summary>
    Name = 2,

    /// <summary>Any number of such names.</summary>
    NameList = 3,

    /// <summary>A date or a point in time.</summary>
    Date = 4,

    /// <summary>A decimal number with up to three digits after the point.</summary>
    Number = 5,

    /// <summary>Ids of other tasks.</summary>
    Dependencies = 6,
}
