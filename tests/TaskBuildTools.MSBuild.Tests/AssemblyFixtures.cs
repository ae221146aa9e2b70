using TaskBuildTools.MSBuild.Tests.Running;

[assembly: AssemblyFixture(typeof(TestPackage))]
