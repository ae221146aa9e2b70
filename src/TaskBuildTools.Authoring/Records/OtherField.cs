namespace TaskBuildTools.Authoring.Records;

/// <summary>
/// A key that the schema does not know. A scalar is kept as its text; a list or a mapping as compact JSON in which
/// every scalar is a string.
/// </summary>
internal readonly record struct OtherField(string Key, string Value);
