using TaskBuildTools.Benchmarks;

return CommandTable.Run(args);
