namespace TaskBuildTools.Format;

/// <summary>Where the parts of <c>tasks.text</c> begin, which follows from how long they are.</summary>
internal readonly struct TextLayout(uint termCount, uint taskCount, uint postingsLength, uint namesLength)
{
    public const long Postings = TextFormat.HeaderSize;

    public long Names => TextFormat.Align(Postings + postingsLength);

    /// <summary>One row more than there are terms.</summary>
    public long Terms => TextFormat.Align(Names + namesLength);

    public long Lengths => TextFormat.Align(Terms + (termCount + 1L) * TextFormat.TermEntrySize);

    public long Pages => TextFormat.Align(Lengths + taskCount * 4L);

    public int PageCount => (int)((Pages - TextFormat.HeaderSize + TextFormat.PageSize - 1) / TextFormat.PageSize);

    public long End => Pages + PageCount * 8L;
}
