using TaskBuildTools.Benchmarks.Commands;

return CommandTable.Run(args);
