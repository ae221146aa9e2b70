using TaskBuildTools.Authoring.JsonSchemas;
using TaskBuildTools.Authoring.Publishing;
using TaskBuildTools.Authoring.SettingsFiles;

namespace TaskBuildTools.Authoring.Building;

/// <summary>The JSON Schema of the front matter that a project asked for. It lies among the user's files, so it is made in every build: it may be gone.</summary>
internal static class JsonSchemaArtifact
{
    /// <summary>Writes the file if it is missing or has other bytes. Parses the schema only where a file is asked for.</summary>
    /// <exception cref="ArtifactWriteException">It cannot be written.</exception>
    public static void Publish(BuildRequest request, SchemaSource schema)
    {
        if (request.JsonSchema is not { } path)
        {
            return;
        }

        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path) ?? path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ArtifactWriteException(path, e);
        }

        ArtifactWriter.Write(path, FrontMatterSchema.Write(schema.Schema));
    }
}
