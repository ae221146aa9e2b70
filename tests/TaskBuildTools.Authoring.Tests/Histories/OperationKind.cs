namespace TaskBuildTools.Authoring.Tests.Histories;

/// <summary>What can happen to a project between two builds, or in place of one.</summary>
internal enum OperationKind
{
    WriteTask,
    WriteLongBody,
    EditInPlaceKeepingSizeAndTimes,
    WriteMalformed,
    WriteNothing,
    Compress,
    Delete,
    Rename,
    MoveFolder,
    EmptyFolder,
    ChangeSchema,
    ChangeEditorConfig,
    ChangePerformance,
    ChangeBaseline,
    ToggleBodies,
    ToggleText,
    ChangeIdConstants,
    ChangeSeverities,
    ChangeExcludes,
    ToggleCacheFolder,
    Touch,
    DamageFile,
    RestoreOldFiles,
    BuildOther,
    BuildDesignTime,
    BuildByThreads,
    Nothing,
}
