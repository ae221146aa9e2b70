using System.Globalization;
using Roadmap;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

OpeningTimes times = OpeningTimes.Measure();
var report = new RoadmapReport(Backlog.Index, Console.Out);
report.WriteOpening(times);
report.WriteTotals("status");
report.WriteTotals("agent");
report.WriteReady();
report.WriteDeadlines();
report.WriteCriticalPath();
report.WriteProgress();
report.WriteRelease();
report.WriteTypedQuery();
