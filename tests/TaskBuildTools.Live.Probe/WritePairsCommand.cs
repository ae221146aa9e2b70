/// <summary>Writes some of the task files again and again, with a breath after each round.</summary>
internal static class WritePairsCommand
{
    public static void Run(string root, int first, int end)
    {
        Console.WriteLine("ready");
        for (int version = 1; ; version++)
        {
            for (int i = first + version % 5; i < end; i += 5)
            {
                TaskPair.Write(root, i, version);
            }

            Thread.Sleep(10);
        }
    }
}
