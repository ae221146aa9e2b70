namespace TaskBuildTools.Authoring.Findings;

/// <summary>One entry of the catalogue.</summary>
/// <param name="Id">Such as <c>TBT3001</c>.</param>
/// <param name="Name">The name that rule file, test file and docs page share, such as <c>UnknownDependency</c>.</param>
/// <param name="Title">One line, for lists and SARIF.</param>
/// <param name="DefaultSeverity">Before schema, .editorconfig and build properties have their say.</param>
internal sealed record DiagnosticDescriptor(string Id, string Name, string Title, DiagnosticSeverity DefaultSeverity)
{
    public DiagnosticCategory Category => (DiagnosticCategory)(Id[3] - '0');

    /// <summary>Whether a file with such a finding is not indexed, whatever its severity.</summary>
    public bool RejectsFile =>
        DefaultSeverity == DiagnosticSeverity.Error && Category is (DiagnosticCategory.Reading or DiagnosticCategory.Values);

    /// <summary>The docs page of this diagnostic; empty where the repository has no address.</summary>
    public string HelpLink => HelpPages.Of(Id, Name);
}
