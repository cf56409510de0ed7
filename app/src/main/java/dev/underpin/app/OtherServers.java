package dev.underpin.app;

import dev.underpin.engine.Ability;
import dev.underpin.engine.Database;
import dev.underpin.engine.Engine;
import dev.underpin.engine.Progress;
import dev.underpin.engine.Reading;
import dev.underpin.inspect.Engines;
import dev.underpin.inspect.Source;
import dev.underpin.model.fault.UsageException;
import dev.underpin.model.snapshot.IndexStatistics;
import dev.underpin.model.snapshot.Statistics;
import dev.underpin.model.twin.TwinBundle;
import dev.underpin.model.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks servers that hold the same database, such as replicas, what they have counted: each server counts for itself. */
final class OtherServers {

    private final Engines engines;
    private final Progress progress;

    OtherServers(Engines engines, Progress progress) {
        this.engines = engines;
        this.progress = progress;
    }

    /**
     * What one of them has counted.
     *
     * @param workload of its queries; empty where that was not asked for
     */
    record Counted(String name, Statistics statistics, Optional<Workload> workload) {}

    /**
     * All that they have counted.
     *
     * @param queries whether their queries are wanted
     * @throws UsageException where one of them is no live database, or is named twice
     */
    List<Counted> counted(TuneRequest request, Configuration configuration, boolean queries) {
        List<String> urls = new ArrayList<>();
        if (!request.source().isDemo()
                && request.source().resolve(engines, configuration) instanceof Source.Live live) {
            urls.add(live.target().url());
        }
        List<Counted> counted = new ArrayList<>();
        for (SourceText text : request.also()) {
            Source.Live live = live(text, configuration);
            if (urls.contains(live.target().url())) {
                throw new UsageException(
                        live.name() + " is asked already", null, "What a server has counted would count twice.");
            }
            urls.add(live.target().url());
            counted.add(counted(live, queries));
        }
        return counted;
    }

    private Source.Live live(SourceText text, Configuration configuration) {
        if (!text.isDemo() && text.resolve(engines, configuration) instanceof Source.Live live) {
            return live;
        }
        throw new UsageException(
                text.text() + " counts nothing",
                null,
                "--also names a live server with the same database: postgres://user@replica/name, or a name from underpin.yaml.");
    }

    private Counted counted(Source.Live live, boolean queries) {
        Engine engine = engines.reaching(live.target().url());
        if (!engine.abilities().contains(Ability.QUERY_COUNTERS)) {
            throw new UsageException(engine.title() + " does not count its queries", null, null);
        }
        progress.at("asking " + live.name(), 0, -1);
        try (Database database = engine.connect(live.target())) {
            Reading reading = database.read(progress);
            return new Counted(
                    live.name(),
                    reading.statistics(),
                    queries ? Optional.of(database.workload(live.name(), progress)) : Optional.empty());
        }
    }

    /**
     * The statistics of one server with the scans that others have counted. They are as old as the youngest counts.
     *
     * @throws UsageException where another has none of its indexes
     */
    static TwinBundle together(TwinBundle bundle, List<Counted> others) {
        Statistics all = bundle.used();
        for (Counted other : others) {
            if (!all.indexes().isEmpty()
                    && all.indexes().stream()
                            .noneMatch(index -> other.statistics().byIndex().containsKey(index.index()))) {
                throw new UsageException(
                        other.name() + " is another database: it has none of the indexes of " + bundle.source(),
                        null,
                        "--also names a server with the same database, such as a replica.");
            }
            all = together(all, other.statistics());
        }
        return bundle.with(all);
    }

    private static Statistics together(Statistics one, Statistics other) {
        return new Statistics(
                one.databaseBytes(),
                one.countersSince() == null
                                || other.countersSince() != null
                                        && other.countersSince().isAfter(one.countersSince())
                        ? other.countersSince()
                        : one.countersSince(),
                one.oldestTransactionAge(),
                one.tables(),
                one.indexes().stream()
                        .map(index -> together(index, other.byIndex().get(index.index())))
                        .toList(),
                one.columns(),
                one.sequences());
    }

    /** One that is not there is not read there. */
    private static IndexStatistics together(IndexStatistics one, @Nullable IndexStatistics other) {
        if (other == null) {
            return one;
        }
        boolean known = one.scans() >= 0 && other.scans() >= 0;
        return new IndexStatistics(one.index(), one.table(), one.bytes(), known ? one.scans() + other.scans() : -1);
    }
}
