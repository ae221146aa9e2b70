using TaskBuildTools.Authoring.FrontMatter;

namespace TaskBuildTools.Fuzzing.Yaml;

/// <summary>A node in the order of the text.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Depth">0 for the root.</param>
/// <param name="Text">Of a scalar.</param>
/// <param name="Start">Of a scalar with a text that is no copy: where it begins; else -1.</param>
/// <param name="End">Likewise.</param>
/// <param name="IsPlain">Without quotes, tag or block indicator.</param>
internal sealed record ReferenceNode(YamlNodeKind Kind, int Depth, string Text, int Start, int End, bool IsPlain);
