namespace TaskBuildTools.SourceGenerator.Analysis;

/// <summary>What the rules of this assembly are about.</summary>
internal static class RuleCategories
{
    public const string References = "TaskBuildTools.References";
}
