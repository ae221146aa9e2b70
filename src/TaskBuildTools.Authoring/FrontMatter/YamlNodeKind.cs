namespace TaskBuildTools.Authoring.FrontMatter;

/// <summary>The three kinds of YAML nodes; aliases are expanded.</summary>
internal enum YamlNodeKind : byte
{
    Scalar,
    Sequence,
    Mapping,
}
