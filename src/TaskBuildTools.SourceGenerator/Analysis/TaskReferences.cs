using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using TaskBuildTools.SourceGenerator.Configuration;
using TaskBuildTools.SourceGenerator.Manifest;

namespace TaskBuildTools.SourceGenerator.Analysis;

/// <summary>Finds the places where code names a task: constant strings that are passed to a parameter marked <c>[TaskId]</c>.</summary>
internal static class TaskReferences
{
    private static readonly SourceTextValueProvider<KnownIds> ReadIds =
        new(text => new KnownIds(ManifestParser.Parse(text, CancellationToken.None)));

    /// <summary>
    /// Calls <paramref name="check"/> for each reference in hand-written code. Does nothing in a project whose ids are not
    /// known: not built yet, switched off, or without id constants.
    /// </summary>
    public static void Register(CompilationStartAnalysisContext context, Action<OperationAnalysisContext, IOperation, KnownIds> check)
    {
        AnalyzerConfigOptionsProvider options = context.Options.AnalyzerConfigOptionsProvider;
        AdditionalText? manifest = context.Options.AdditionalFiles.FirstOrDefault(file => ManifestFile.IsManifest(file, options));
        if (manifest?.GetText(context.CancellationToken) is not { } text
            || !BuildProperties.Read(options.GlobalOptions).Enabled
            || !context.TryGetValue(text, ReadIds, out KnownIds? ids)
            || !ids.IsComplete)
        {
            return;
        }

        context.RegisterOperationAction(
            operation =>
            {
                var argument = (IArgumentOperation)operation.Operation;
                // An omitted argument takes the parameter's default value, which is not this code's word.
                if (argument.ArgumentKind == ArgumentKind.DefaultValue || argument.Parameter is not { } parameter)
                {
                    return;
                }

                ImmutableArray<IOperation>.Builder constants = ImmutableArray.CreateBuilder<IOperation>();
                AddConstants(argument.Value, constants);
                if (constants.Count == 0 || !IsTaskId(parameter))
                {
                    return;
                }

                foreach (IOperation constant in constants)
                {
                    check(operation, constant, ids);
                }
            },
            OperationKind.Argument);
    }

    private static bool IsTaskId(IParameterSymbol parameter) =>
        parameter.GetAttributes().Any(attribute => attribute.AttributeClass is
        {
            Name: "TaskIdAttribute",
            ContainingNamespace: { Name: "TaskBuildTools", ContainingNamespace.IsGlobalNamespace: true },
        });

    /// <summary>Looks through what chooses between strings or collects them (<c>?:</c>, <c>??</c>, switch, arrays).</summary>
    private static void AddConstants(IOperation value, ImmutableArray<IOperation>.Builder constants)
    {
        if (value.ConstantValue.HasValue)
        {
            if (value.ConstantValue.Value is string)
            {
                constants.Add(value is IConversionOperation conversion ? conversion.Operand : value);
            }

            return;
        }

        switch (value)
        {
            case IConversionOperation conversion:
                AddConstants(conversion.Operand, constants);
                break;
            case IConditionalOperation { WhenFalse: { } whenFalse } choice:
                AddConstants(choice.WhenTrue, constants);
                AddConstants(whenFalse, constants);
                break;
            case ICoalesceOperation choice:
                AddConstants(choice.Value, constants);
                AddConstants(choice.WhenNull, constants);
                break;
            case ISwitchExpressionOperation choice:
                foreach (ISwitchExpressionArmOperation arm in choice.Arms)
                {
                    AddConstants(arm.Value, constants);
                }

                break;
            case IArrayCreationOperation { Initializer: { } initializer }:
                foreach (IOperation element in initializer.ElementValues)
                {
                    AddConstants(element, constants);
                }

                break;
            case ICollectionExpressionOperation collection:
                foreach (IOperation element in collection.Elements)
                {
                    AddConstants(element, constants);
                }

                break;
        }
    }
}
