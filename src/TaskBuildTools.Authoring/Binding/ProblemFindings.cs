using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.FrontMatter;
using TaskBuildTools.Authoring.Rules.Messages;

namespace TaskBuildTools.Authoring.Binding;

/// <summary>The diagnostic of each problem that YAML can have.</summary>
internal static class ProblemFindings
{
    public static Finding Of(string path, YamlProblem problem) => problem.Kind switch
    {
        YamlProblemKind.UnquotedColon => UnquotedColon.Create(path, problem.Span, problem.Subject, problem.Detail),
        YamlProblemKind.ReservedStart => BareAtSign.Create(path, problem.Span, problem.Subject),
        YamlProblemKind.RepairedAt => RepairedAtSign.Create(path, problem.Span, problem.Subject),
        YamlProblemKind.UndoubledApostrophe => UndoubledApostrophe.Create(path, problem.Span, problem.Subject, problem.Detail),
        YamlProblemKind.DuplicateKey =>
            DuplicateKey.Create(path, problem.Span, problem.Subject, problem.Subject, problem.Related),
        YamlProblemKind.TooDeep => TooDeeplyNested.Create(path, problem.Span, YamlTreeBuilder.DepthLimit),
        YamlProblemKind.TooManyNodes => TooManyNodes.Create(path, problem.Span, YamlTreeBuilder.NodeLimit),
        _ => MalformedYaml.Create(path, problem.Span, problem.Detail),
    };
}
