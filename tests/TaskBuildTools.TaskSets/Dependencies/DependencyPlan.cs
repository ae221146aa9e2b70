using TaskBuildTools.TaskSets.Drawing;

namespace TaskBuildTools.TaskSets.Dependencies;

/// <summary>Which tasks one depends on. Always on older ones, so that there is no cycle and what is closed depends on closed ones only.</summary>
internal sealed class DependencyPlan(TaskSetOptions options, AgeOrder ages)
{
    private readonly int _hubs = Math.Max(1, options.Tasks / 1000);
    private readonly int _layerSize = Math.Max(1, options.Tasks / options.Layers);

    public bool IsCancelled(int age) => SplitMix64.For(options.Seed, age, Purpose.Status).Next(25) == 0;

    public bool IsMalformed(int number) => MalformedBefore(number + 1) > MalformedBefore(number);

    /// <summary>How many of the tasks below that number are malformed: spread evenly.</summary>
    public int MalformedBefore(int number) => (int)(number * options.MalformedShare);

    /// <summary>Numbers of tasks, each once.</summary>
    public List<int> Of(int age)
    {
        SplitMix64 random = SplitMix64.For(options.Seed, age, Purpose.Dependencies);
        List<int> targets = [];
        switch (options.DependencyShape)
        {
            case DependencyShape.Chain:
                Add(targets, age - 1);
                break;
            case DependencyShape.Layered:
                int layer = age / _layerSize;
                for (int left = layer == 0 ? 0 : random.NextCount(options.DependenciesPerTask); left > 0; left--)
                {
                    Add(targets, (layer - 1) * _layerSize + random.Next(_layerSize));
                }

                break;
            case DependencyShape.Random:
                for (int left = age == 0 ? 0 : random.NextCount(options.DependenciesPerTask); left > 0; left--)
                {
                    Add(targets, random.Next(age));
                }

                break;
            case DependencyShape.Hub:
                // The hubs stand at equal distances, the first of them at the start.
                Add(targets, AgeOfHub(random.Next(_hubs)) is var hub && hub < age ? hub : AgeOfHub(0) < age ? 0 : -1);
                break;
            default:
                break;
        }

        return targets;
    }

    private int AgeOfHub(int hub) => (int)((long)hub * options.Tasks / _hubs);

    // The nearest older one that can be depended on, if that one cannot.
    private void Add(List<int> targets, int age)
    {
        while (age >= 0 && (IsCancelled(age) || IsMalformed(ages.NumberOf(age))))
        {
            age--;
        }

        if (age >= 0 && ages.NumberOf(age) is var number && !targets.Contains(number))
        {
            targets.Add(number);
        }
    }
}
