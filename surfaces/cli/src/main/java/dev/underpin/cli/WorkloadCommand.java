package dev.underpin.cli;

import dev.underpin.model.fault.UsageException;
import dev.underpin.model.json.WorkloadJson;
import dev.underpin.model.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code underpin workload}. */
@Command(
        name = "workload",
        description = "What a database spends its time on, out of pg_stat_statements, its logs, or the logs of an ORM.",
        sortOptions = false,
        footer = {
            "",
            "SOURCE is a live database with pg_stat_statements, or files and folders: PostgreSQL logs (stderr, csvlog, jsonlog, as",
            "containers and clouds wrap them, .gz), logs of Rails, Django, Hibernate, Prisma, Sequelize, TypeORM and EF Core,",
            "EXPLAIN (FORMAT JSON) files, folders of SQL. Values of users are never printed.",
            "Exit codes: 0 read, 2 fault, 64 a source that is not there or of no known format."
        })
final class WorkloadCommand extends TerminalCommand {

    @Parameters(paramLabel = "SOURCE", arity = "1..*", description = "Where to look; files are read together.")
    private List<String> sources = new ArrayList<>();

    @Mixin
    private LogOptions logs = new LogOptions();

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json (default: text).")
    private Format format = Format.TEXT;

    @Override
    public Integer call() {
        if (format != Format.TEXT && format != Format.JSON) {
            throw new UsageException("A workload is printed as text or json", null, null);
        }
        var request = logs.request(sources.stream().map(this::source).toList());
        Workload workload = underpin().workload(request, configuration());
        terminal().endProgress();
        if (format == Format.JSON) {
            WorkloadJson.write(workload, new TerminalStream(terminal().out()));
            terminal().out().println();
        } else {
            terminal().out().print(new WorkloadText(terminal().style()).of(workload));
        }
        terminal().out().flush();
        return 0;
    }
}
