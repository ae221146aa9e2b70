using BenchmarkDotNet.Running;
using TaskBuildTools.Benchmarks;

if (args is ["cache-traces"])
{
    CacheTraces.Print(Console.Out);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
