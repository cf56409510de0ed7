package dev.underpin.app;

import dev.underpin.demo.DemoDatabase;
import dev.underpin.engine.Database;
import dev.underpin.engine.Engine;
import dev.underpin.engine.Progress;
import dev.underpin.engine.Twin;
import dev.underpin.inspect.Engines;
import dev.underpin.inspect.Source;
import dev.underpin.model.fault.UsageException;
import dev.underpin.model.snapshot.Statistics;
import dev.underpin.model.tune.Tuned;
import dev.underpin.model.twin.TwinBundle;
import dev.underpin.model.twin.ValueForm;
import dev.underpin.model.workload.Workload;
import dev.underpin.tune.QueryRules;
import dev.underpin.tune.WorkloadTuning;
import dev.underpin.tune.query.QueryContext;
import dev.underpin.tune.query.QueryReview;
import dev.underpin.tune.rewrite.RewriteSearch;
import dev.underpin.tune.rewrite.Rewritten;
import dev.underpin.workload.OneDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tunes workloads on the twin of their database. */
final class Tuning {

    private final Engines engines;
    private final Clock clock;
    private final Progress progress;

    Tuning(Engines engines, Clock clock, Progress progress) {
        this.engines = engines;
        this.clock = clock;
        this.progress = progress;
    }

    Tuned tune(TuneRequest request, Configuration configuration) {
        if (request.source().isDemo()) {
            try (DemoDatabase demo = DemoDatabase.start(engines.byId("postgresql"), progress)) {
                return demo(demo, request, configuration);
            }
        }
        return tune(request, configuration, workload(request, configuration), Optional.empty());
    }

    /** What is asked of the database: as it was named, or as its server has counted it. */
    Workload workload(TuneRequest request, Configuration configuration) {
        if (request.workload().isEmpty() && isFile(request, configuration)) {
            throw new UsageException(
                    "It is not known what is asked of " + request.source().text(),
                    "Statistics tell how much there is, not what it is used for.",
                    "Name a log, a folder of SQL or a live database: --workload postgresql.log");
        }
        var workloads = new Workloads(engines, progress);
        if (request.workload().isEmpty()) {
            return workloads.read(new WorkloadRequest(List.of(request.source()), null, null), configuration);
        }
        WorkloadRequest named = request.workload().get();
        boolean guessed = named.logLinePrefix() == null && workloads.areFiles(named);
        return workloads.read(named, configuration, guessed ? served(request, configuration) : null);
    }

    /** A log that is named with a live database is most likely its server's. */
    private @Nullable String served(TuneRequest request, Configuration configuration) {
        if (!(request.source().resolve(engines, configuration) instanceof Source.Live live)) {
            return null;
        }
        try (Database database = engines.reaching(live.target().url()).connect(live.target())) {
            return database.logLinePrefix().orElse(null);
        }
    }

    /** @param used what was counted of tables and indexes before others looked at them; as it is now where empty */
    Tuned tune(TuneRequest request, Configuration configuration, Workload workload, Optional<Statistics> used) {
        List<OtherServers.Counted> others = new OtherServers(engines, progress)
                .counted(request, configuration, request.workload().isEmpty());
        List<Workload> workloads = Stream.concat(
                        Stream.of(workload), others.stream().flatMap(other -> other.workload().stream()))
                .toList();
        return tuned(request, configuration, workloads.size() > 1 ? WorkloadsTogether.of(workloads) : workload, () -> {
                    TwinBundle bundle = bundle(request, configuration);
                    return OtherServers.together(used.map(bundle::with).orElse(bundle), others);
                })
                .withServers(others.stream().map(OtherServers.Counted::name).toList());
    }

    private boolean isFile(TuneRequest request, Configuration configuration) {
        return request.source().resolve(engines, configuration) instanceof Source.SnapshotFile;
    }

    /** With what its application asks on a short day, where nothing else is named. */
    Tuned demo(DemoDatabase demo, TuneRequest request, Configuration configuration) {
        var workloads = new Workloads(engines, progress);
        Workload workload = request.workload()
                .map(from -> workloads.read(from, configuration))
                .orElseGet(() -> workloads.day(demo));
        return tuned(
                request,
                configuration,
                workload,
                () -> new Twins(engines, clock, progress)
                        .export("demo", demo.target(configuration.statementTimeout()), ValueForm.PLAIN));
    }

    private Tuned tuned(
            TuneRequest request, Configuration configuration, Workload all, Supplier<TwinBundle> statistics) {
        Workloads.checkAsked(all);
        TwinBundle bundle = statistics.get();
        String name = bundle.database();
        Workload workload = name == null ? all : OneDatabase.of(all, name);
        Engine engine = engines.byId(bundle.catalog().engine());
        OnTwin found = onTwin(request, configuration, bundle, engine, workload);
        return request.measured() && !found.isNothing()
                ? new ProvingByTime(engine, bundle, progress).proven(found.tuned(), found.rewritten(), request.scale())
                : found.tuned();
    }

    /** What there is to be tried by time. */
    private record OnTwin(Tuned tuned, List<Rewritten> rewritten) {
        private boolean isNothing() {
            return tuned.advice().isEmpty() && rewritten.isEmpty();
        }
    }

    private OnTwin onTwin(
            TuneRequest request, Configuration configuration, TwinBundle bundle, Engine engine, Workload workload) {
        try (Twin twin = engine.twin(bundle, progress)) {
            progress.at("reviewing queries", 0, -1);
            var review = new QueryReview(
                    QueryRules.ALL,
                    configuration.policy().decisions(),
                    LocalDate.now(clock),
                    configuration.expectations());
            QueryContext context = QueryReview.understood(twin, bundle, engine.phrasing(), workload);
            List<Rewritten> rewritten = new RewriteSearch(twin, engine, bundle, progress).found(context);
            var tuning = new WorkloadTuning(twin, engine, bundle, workload, configuration.expectations(), progress);
            return new OnTwin(
                    tuning.tuned(request.budget(), bytes(bundle), rewritten).with(review.findings(context)), rewritten);
        }
    }

    /** Values of a live database stay in memory; they are needed where queries name them. */
    private TwinBundle bundle(TuneRequest request, Configuration configuration) {
        if (request.source().resolve(engines, configuration) instanceof Source.SnapshotFile snapshot) {
            return Twins.read(snapshot.file(), Path.of(snapshot.name()));
        }
        return new Twins(engines, clock, progress).export(request.source(), configuration, ValueForm.PLAIN);
    }

    private static long bytes(TwinBundle bundle) {
        long page = 8_192;
        return page
                * bundle.relations().stream()
                        .filter(relation ->
                                bundle.catalog().table(relation.relation()).isPresent())
                        .mapToLong(relation -> relation.pages())
                        .sum();
    }
}
