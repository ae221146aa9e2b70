namespace TaskBuildTools.Authoring.Globbing;

/// <summary>Which characters of a glob are special.</summary>
internal enum GlobSyntax
{
    /// <summary><c>*</c>, <c>**</c>, <c>?</c> and <c>{a,b}</c>; everything else stands for itself.</summary>
    FilePaths,

    /// <summary>Also <c>[abc]</c>, <c>[!abc]</c>, <c>[a-c]</c>, <c>{1..3}</c> and <c>\</c> as escape.</summary>
    EditorConfig,
}
