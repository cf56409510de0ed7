package dev.underpin.app;

import dev.underpin.demo.DemoDatabase;
import dev.underpin.engine.Ability;
import dev.underpin.engine.Database;
import dev.underpin.engine.Engine;
import dev.underpin.engine.Progress;
import dev.underpin.inspect.Engines;
import dev.underpin.inspect.Source;
import dev.underpin.model.fault.EngineException;
import dev.underpin.model.fault.UsageException;
import dev.underpin.model.workload.Workload;
import dev.underpin.workload.KnownOfLog;
import dev.underpin.workload.LogFormat;
import dev.underpin.workload.WorkloadFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads workloads: out of a server's counters, or out of files. */
final class Workloads {

    private final Engines engines;
    private final Progress progress;

    Workloads(Engines engines, Progress progress) {
        this.engines = engines;
        this.progress = progress;
    }

    Workload read(WorkloadRequest request, Configuration configuration) {
        return read(request, configuration, null);
    }

    /** @param served {@code log_line_prefix} of the server that logs may be of; null where none is known */
    Workload read(WorkloadRequest request, Configuration configuration, @Nullable String served) {
        List<SourceText> sources = request.sources();
        if (areFiles(request)) {
            List<Path> files = sources.stream()
                    .map(source -> source.here().resolve(source.text()))
                    .toList();
            String name = sources.stream().map(SourceText::text).collect(Collectors.joining(", "));
            String format = request.logFormat();
            var known =
                    new KnownOfLog(request.logLinePrefix(), served, format == null ? null : LogFormat.named(format));
            return WorkloadFiles.read(name, files, known, progress);
        }
        if (sources.size() > 1) {
            SourceText other = sources.stream()
                    .filter(source -> !Files.exists(source.here().resolve(source.text())))
                    .findFirst()
                    .orElseThrow();
            throw new UsageException(
                    "There is no file called " + other.text(),
                    null,
                    "Give files and folders, which are read together, or one live database.");
        }
        if (sources.getFirst().isDemo()) {
            try (DemoDatabase demo = DemoDatabase.start(engines.byId("postgresql"), progress)) {
                return day(demo);
            }
        }
        Source.Live live = counting(sources.getFirst(), configuration);
        try (Database database = engines.reaching(live.target().url()).connect(live.target())) {
            return database.workload(live.name(), progress);
        }
    }

    /** What the demo's application asks on a short day. */
    Workload day(DemoDatabase demo) {
        try {
            Path log = Files.createTempFile("underpin-demo-", ".log");
            try {
                demo.spendDay(log, progress);
                return WorkloadFiles.read("a day with the demo", List.of(log), null, null, progress);
            } finally {
                Files.delete(log);
            }
        } catch (IOException e) {
            throw new EngineException("The demo's day cannot be kept", String.valueOf(e), null, e);
        }
    }

    /** Refuses one without a query. */
    static void checkAsked(Workload workload) {
        if (workload.queries().isEmpty()) {
            throw new UsageException(
                    "There are no queries in " + workload.source(),
                    String.join("\n", workload.notes()),
                    "See what was read: underpin workload " + workload.source());
        }
    }

    boolean areFiles(WorkloadRequest request) {
        return request.sources().stream()
                .allMatch(source -> Files.exists(source.here().resolve(source.text())));
    }

    /** A live database whose engine counts queries. */
    Source.Live counting(SourceText text, Configuration configuration) {
        if (text.isDemo() || !(text.resolve(engines, configuration) instanceof Source.Live live)) {
            throw new UsageException(
                    text.text() + " holds no workload",
                    null,
                    "Name a live database with pg_stat_statements, a log, or a folder of SQL files.");
        }
        Engine engine = engines.reaching(live.target().url());
        if (!engine.abilities().contains(Ability.QUERY_COUNTERS)) {
            throw new UsageException(engine.title() + " does not count its queries", null, "Give a log instead.");
        }
        return live;
    }
}
