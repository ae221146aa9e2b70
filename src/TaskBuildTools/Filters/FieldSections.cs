using TaskBuildTools.Format;
using TaskBuildTools.Storage;

namespace TaskBuildTools.Filters;

/// <summary>The sections that make up what a field of names can be asked.</summary>
internal static class FieldSections
{
    public static void AddNames(SectionSet sections, int field) => sections
        .Add(SectionKind.NameDictionary, field).Add(SectionKind.NameCodes, field).Add(SectionKind.NamePostings, field);

    public static void AddMeanings(IndexColumns columns, SectionSet sections)
    {
        sections.Add(SectionKind.Fields);
        int status = columns.Fields.Find(FieldRole.Status, TaskFieldKind.Name);
        if (status >= 0)
        {
            AddNames(sections, status);
            sections.Add(SectionKind.StatusMeanings, status);
        }
    }
}
