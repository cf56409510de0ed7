package dev.underpin.app;

import dev.underpin.demo.DemoDatabase;
import dev.underpin.engine.Engine;
import dev.underpin.engine.Progress;
import dev.underpin.engine.Twin;
import dev.underpin.inspect.Engines;
import dev.underpin.inspect.Source;
import dev.underpin.model.fault.UsageException;
import dev.underpin.model.tune.Tuned;
import dev.underpin.model.twin.TwinBundle;
import dev.underpin.model.twin.ValueForm;
import dev.underpin.model.workload.Workload;
import dev.underpin.tune.QueryRules;
import dev.underpin.tune.WorkloadTuning;
import dev.underpin.tune.query.QueryContext;
import dev.underpin.tune.query.QueryReview;
import dev.underpin.tune.rewrite.RewriteSearch;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

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
        boolean file = request.source().resolve(engines, configuration) instanceof Source.SnapshotFile;
        if (request.workload().isEmpty() && file) {
            throw new UsageException(
                    "It is not known what is asked of " + request.source().text(),
                    "Statistics tell how much there is, not what it is used for.",
                    "Name a log, a folder of SQL or a live database: --workload postgresql.log");
        }
        Workload workload = new Workloads(engines, progress)
                .read(
                        request.workload().orElseGet(() -> new WorkloadRequest(List.of(request.source()), null, null)),
                        configuration);
        return tuned(request, configuration, workload, () -> bundle(request, file, configuration));
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
            TuneRequest request, Configuration configuration, Workload workload, Supplier<TwinBundle> statistics) {
        Workloads.checkAsked(workload);
        TwinBundle bundle = statistics.get();
        Engine engine = engines.byId(bundle.catalog().engine());
        try (Twin twin = engine.twin(bundle, progress)) {
            progress.at("reviewing queries", 0, -1);
            var review = new QueryReview(QueryRules.ALL, configuration.policy().decisions(), LocalDate.now(clock));
            QueryContext context = QueryReview.understood(twin, bundle, engine.phrasing(), workload);
            return new WorkloadTuning(twin, engine, bundle, workload, progress)
                    .tuned(request.budget(), bytes(bundle))
                    .with(review.findings(context), new RewriteSearch(twin, engine, bundle, progress).found(context));
        }
    }

    /** Values of a live database stay in memory; they are needed where queries name them. */
    private TwinBundle bundle(TuneRequest request, boolean file, Configuration configuration) {
        if (file && request.source().resolve(engines, configuration) instanceof Source.SnapshotFile snapshot) {
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
