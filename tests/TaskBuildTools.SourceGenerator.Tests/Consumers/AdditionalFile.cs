using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace TaskBuildTools.SourceGenerator.Tests.Consumers;

/// <summary>An additional file in memory.</summary>
internal sealed class AdditionalFile(string path, string content) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(content, System.Text.Encoding.UTF8);

    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
