using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using TaskBuildTools.SourceGenerator.Configuration;
using TaskBuildTools.SourceGenerator.Emitting;
using TaskBuildTools.SourceGenerator.Manifest;
using TaskBuildTools.SourceGenerator.Naming;
using TaskBuildTools.SourceGenerator.Tests.Consumers;

namespace TaskBuildTools.SourceGenerator.Tests.Generation;

public class RandomValuesTests
{
    private static readonly BacklogSettings Settings = new("App", "App", IndexMode.File, IsPublic: true, HasRuntime: true, HasAlias: true, HasNullableReferences: true);

    /// <summary>Mostly what breaks things: syntax, separators, marks, halves of surrogate pairs; also any code unit at all.</summary>
    private static readonly Gen<string> Text = Gen.Frequency(
        (6, Gen.Char["aAzZ09_ -.#+&<>\"\\/*{}@\n\r\t\u0085\u2028\u202E\u0301\u200D\uFE0F\uD83D\uDE80é日"]),
        (3, Gen.Char),
        (1, Gen.Char['a', 'z'])).Array[0, 12].Select(units => new string(units));

    private static readonly Gen<string[]> Values = Text.Array[0, 30].Select(values => values.Distinct().Order(StringComparer.Ordinal).ToArray());

    [Fact]
    public void Filters_of_any_values_parse_have_exactly_their_members_and_keep_their_literals() =>
        Values.Sample(
            values =>
            {
                CompilationUnitSyntax root = Parse(BacklogFile.Write(Settings, FilterClasses.Of(new([new ManifestField("status", new(values))]))));

                ClassDeclarationSyntax status = Class(root, "Status");
                PropertyDeclarationSyntax[] members = [.. status.Members.OfType<PropertyDeclarationSyntax>()];
                status.Members.Count.ShouldBe(values.Length + (values.Length == 0 ? 1 : 2));
                members.Select(member => member.Identifier.ValueText).Distinct().Count().ShouldBe(values.Length);
                members.Select(member => LastLiteral(member.Initializer!)).ShouldBe(values);
            },
            iter: 2_000);

    [Fact]
    public void Constants_of_any_ids_parse_have_exactly_their_members_and_keep_their_literals() =>
        Gen.Select(Values, Text).Sample(
            (ids, text) =>
            {
                ManifestId[] tasks = [.. ids.Select(id => new ManifestId(id, text, id))];
                CompilationUnitSyntax root = Parse(IdFile.Write(Settings, IdConstants.Of(new(tasks))));

                FieldDeclarationSyntax[] members = [.. Class(root, "Id").Members.Cast<FieldDeclarationSyntax>()];
                members.Select(member => member.Declaration.Variables.Single().Identifier.ValueText).Distinct().Count().ShouldBe(ids.Length);
                members.Select(member => LastLiteral(member)).ShouldBe(ids);
            },
            iter: 2_000);

    [Fact]
    public void Classes_of_any_fields_parse_and_have_names_of_their_own() =>
        Values.Sample(
            fields =>
            {
                CompilationUnitSyntax root = Parse(BacklogFile.Write(
                    Settings, FilterClasses.Of(new([.. fields.Select(field => new ManifestField(field, new([])))]))));

                root.DescendantNodes().OfType<ClassDeclarationSyntax>().Select(type => type.Identifier.ValueText).Distinct().Count()
                    .ShouldBe(fields.Length + 3);
            },
            iter: 2_000);

    [Fact]
    public void A_further_value_never_changes_what_an_existing_name_means() =>
        Gen.Select(Values, Text).Sample(
            (values, further) =>
            {
                string[] more = [.. values.Append(further).Distinct().Order(StringComparer.Ordinal)];
                Dictionary<string, string> before = NamesOf(values);
                Dictionary<string, string> after = NamesOf(more);

                foreach ((string name, string value) in before)
                {
                    if (after.TryGetValue(name, out string? now))
                    {
                        now.ShouldBe(value);
                    }
                }
            },
            iter: 5_000);

    [Fact]
    public void A_manifest_brings_any_text_across() =>
        Gen.Select(Text, Text, Text).Sample(
            (field, value, title) =>
            {
                string text = new ManifestText().Field(field, value).Id(value, title, field).ToString();
                TaskManifest manifest = ManifestParser.Parse(SourceText.From(text), CancellationToken.None);

                manifest.Fields.Single().ShouldBe(new ManifestField(field, new([value])));
                manifest.Ids.Single().ShouldBe(new ManifestId(value, title, field));
            },
            iter: 5_000);

    private static Dictionary<string, string> NamesOf(string[] values) =>
        MemberNames.Assign(values, name => ReservedNames.InFilterClass("Status", name), "Value")
            .Zip(values).ToDictionary(pair => pair.First, pair => pair.Second);

    private static CompilationUnitSyntax Parse(SourceText text)
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(documentationMode: DocumentationMode.Diagnose));
        tree.GetDiagnostics().ShouldBeEmpty();
        return tree.GetCompilationUnitRoot();
    }

    private static ClassDeclarationSyntax Class(CompilationUnitSyntax root, string name) =>
        root.DescendantNodes().OfType<ClassDeclarationSyntax>().Single(type => type.Identifier.ValueText == name);

    private static string LastLiteral(SyntaxNode node) =>
        (string)node.DescendantNodes().OfType<LiteralExpressionSyntax>().Last(literal => literal.IsKind(SyntaxKind.StringLiteralExpression)).Token.Value!;
}
