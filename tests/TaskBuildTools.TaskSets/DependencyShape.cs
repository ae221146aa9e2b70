namespace TaskBuildTools.TaskSets;

/// <summary>Who depends on whom. Never in a cycle, and never on a cancelled task or a malformed file.</summary>
public enum DependencyShape
{
    /// <summary>Nobody on anybody.</summary>
    None,

    /// <summary>Each on the one before it: as deep as there are tasks.</summary>
    Chain,

    /// <summary>Each on some of the layer below its own: <see cref="TaskSetOptions.Layers"/> deep.</summary>
    Layered,

    /// <summary>Each on any that are older.</summary>
    Random,

    /// <summary>Each on one of a few hubs (one task of a thousand), which so have very many dependents.</summary>
    Hub,
}
