using System.Collections.Immutable;
using System.Reflection;
using System.Text.RegularExpressions;
using TaskBuildTools.Authoring.Findings;
using TaskBuildTools.Authoring.Rules;
using TaskBuildTools.Authoring.Schema;
using TaskBuildTools.Authoring.Tests.Corpora;
using TaskBuildTools.Format;

namespace TaskBuildTools.Authoring.Tests.Findings;

/// <summary>The form of all messages of the catalogue: as the pages show them, and as the rules make them of one thing and of several.</summary>
public sealed partial class MessageFormTests
{
    public static TheoryData<string> Pages =>
        [.. Directory.GetFiles(Path.Combine(RepositoryFolder.Root, "docs", "diagnostics"), "TBT*.md").Select(page => Path.GetFileName(page))];

    public static TheoryData<string> Rules =>
        [.. Creators.Select(static creator => $"{creator.DeclaringType!.Name}({string.Join(", ", creator.GetParameters().Select(static p => p.Name))})")];

    private static MethodInfo[] Creators { get; } =
    [
        .. typeof(DiagnosticCatalogue).Assembly.GetTypes()
            .Where(static type => type.Namespace?.StartsWith(typeof(DiagnosticCatalogue).Namespace!, StringComparison.Ordinal) == true)
            .SelectMany(static type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(static method => method.Name == "Create" && method.ReturnType == typeof(Finding)
                && method.GetParameters().All(static parameter => Value(parameter.ParameterType, 1) is not null)),
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_message_on_a_page_is_well_formed(string page)
    {
        string text = File.ReadAllText(Path.Combine(RepositoryFolder.Root, "docs", "diagnostics", page)).ReplaceLineEndings("\n");
        Match[] messages = [.. Message().Matches(text).Cast<Match>()];

        messages.ShouldNotBeEmpty();
        messages.ShouldAllBe(message => FaultOf(message.Groups["message"].Value) == null);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_message_of_a_rule_is_well_formed_for_one_and_for_several(string rule)
    {
        MethodInfo creator = Creators[Rules.Select(static row => row.Data).ToList().IndexOf(rule)];
        for (int count = 1; count <= 3; count++)
        {
            object?[] arguments = [.. creator.GetParameters().Select(parameter => Value(parameter.ParameterType, count))];
            Finding finding = (Finding)creator.Invoke(null, arguments)!;

            FaultOf(finding.Message).ShouldBeNull(finding.Message);
            FaultOf(MessageText.Sentence(finding.Message)).ShouldBeNull();
        }
    }

    [Fact]
    public void Most_rules_are_asked() => Creators.Length.ShouldBeGreaterThan(40);

    [Theory]
    [InlineData("Did you mean 'high'?.", "?.")]
    [InlineData("The end..", "..")]
    [InlineData("Two  blanks", "  ")]
    [InlineData("It has 1 errors", "1 errors")]
    [InlineData("It has 1 entries", "1 entries")]
    [InlineData("It ends;", ";")]
    [InlineData("lower case first", "lower")]
    public void A_fault_of_form_is_seen(string message, string fault) => FaultOf(message).ShouldBe(fault);

    [Theory]
    [InlineData("It is cut off...")]
    [InlineData("It has 1 error, 11 errors and 21 files")]
    [InlineData("'x' has no value")]
    public void What_is_right_has_none(string message) => FaultOf(message).ShouldBeNull();

    private static string? FaultOf(string message)
    {
        Match fault = Fault().Match(message);
        return fault.Success ? fault.Value : null;
    }

    // One of each kind that the rules take; null for a kind that no example is known of.
    private static object? Value(Type type, int count) => type switch
    {
        _ when type == typeof(string) => "Value",
        _ when type == typeof(int) => type == typeof(int) && count == 3 ? 4 * 1024 * 1024 : count,
        _ when type == typeof(byte) => (byte)count,
        _ when type == typeof(bool) => count == 1,
        _ when type == typeof(SourceSpan) => SourceSpan.OnLine(2, 3, count),
        _ when type == typeof(TimeSpan) => TimeSpan.FromSeconds(count),
        _ when type == typeof(Exception) => new IOException("The device is gone."),
        _ when type == typeof(TaskSchema) => count == 1 ? Presets.Default : Presets.BacklogMd,
        _ when type == typeof(FieldDefinition) => Presets.Default[FieldRole.Agent] with { Values = [new NamedValue("Value a", []), new NamedValue("b", [])] },
        _ when type == typeof(ImmutableArray<RelatedPlace>) => ImmutableArray<RelatedPlace>.Empty,
        _ when type.IsAssignableFrom(typeof(string[])) => count == 2 ? new[] { "Values" } : ["other", "things"],
        _ when type == typeof((string, string, string)) => ("TBT3001", "a.md", "key"),
        _ => null,
    };

    [GeneratedRegex(@"(?: |\): |^)(?:error|warning|message|info) TBT\d{4}: (?<message>[^\n]+)", RegexOptions.Multiline)]
    private static partial Regex Message();

    // Three full stops show that something was cut off.
    [GeneratedRegex(@"\?\.|(?<!\.)\.\.(?!\.)|  |\?;|\b1 (?:[a-z]+ )?(?:files|errors|warnings|entries|tasks|findings|seconds|bytes|places|times|more findings)\b|[;,:\s]\z|\A[a-z]+(?= )")]
    private static partial Regex Fault();
}
