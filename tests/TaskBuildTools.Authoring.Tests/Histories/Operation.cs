using CsCheck;

namespace TaskBuildTools.Authoring.Tests.Histories;

/// <summary>One step of a history.</summary>
/// <param name="Kind">What happens.</param>
/// <param name="First">Which file, folder or value.</param>
/// <param name="Second">Which other one.</param>
internal readonly record struct Operation(OperationKind Kind, int First, int Second)
{
    public const int Choices = 12;

    /// <summary>Tasks are written more often than anything else, or there would be nothing for the rest to happen to.</summary>
    public static readonly Gen<Operation[]> Histories =
        Gen.Select(
                Gen.Frequency((2, Gen.Const(OperationKind.WriteTask)), (5, Gen.Enum<OperationKind>())),
                Gen.Int[0, Choices - 1],
                Gen.Int[0, Choices - 1],
                static (kind, first, second) => new Operation(kind, first, second))
            .Array[1, 14];

    public static string Print(Operation[] history) => string.Join(", ", history);

    public override string ToString() => $"{Kind}({First}, {Second})";
}
