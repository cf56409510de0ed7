package dev.underpin.app;

import dev.underpin.demo.DemoDatabase;
import dev.underpin.engine.Ability;
import dev.underpin.engine.Engine;
import dev.underpin.engine.Progress;
import dev.underpin.inspect.Engines;
import dev.underpin.inspect.Source;
import dev.underpin.model.fault.EngineException;
import dev.underpin.model.fault.UnderpinException;
import dev.underpin.model.fault.UsageException;
import dev.underpin.model.snapshot.Statistics;
import dev.underpin.model.tune.TuningPart;
import dev.underpin.model.workload.Workload;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Audits a source: its review, and where it is known what is asked of it, its tuning. That it is not known is no fault. */
final class Auditing {

    private static final long ANY_ROOM = Long.MAX_VALUE;

    private final Engines engines;
    private final Progress progress;
    private final Reviewing reviewing;
    private final Tuning tuning;

    Auditing(Engines engines, Clock clock, Progress progress) {
        this.engines = engines;
        this.progress = progress;
        this.reviewing = new Reviewing(engines, clock, progress);
        this.tuning = new Tuning(engines, clock, progress);
    }

    Audited audit(AuditRequest request, Configuration configuration) {
        if (request.source().isDemo()) {
            return demo(request, configuration);
        }
        Optional<TuningPart.NotDone> not = untunable(request, configuration);
        if (not.isPresent()) {
            return new Audited(review(request, configuration), not.get());
        }
        Workload workload;
        try {
            // Before the review, so that its own queries are not among those that are counted.
            workload = tuning.workload(tuneRequest(request), configuration);
        } catch (UsageException | EngineException fault) {
            TuningPart.NotDone why = notDone(request, fault);
            return new Audited(review(request, configuration), why);
        }
        return tuned(request, configuration, workload);
    }

    /** The review first: the day leaves its marks on what is counted. */
    private Audited demo(AuditRequest request, Configuration configuration) {
        try (DemoDatabase demo = DemoDatabase.start(engines.byId("postgresql"), progress)) {
            Underpin.Reviewed reviewed = reviewing.review(demo, configuration, Set.of());
            return new Audited(reviewed, new TuningPart.Done(tuning.demo(demo, tuneRequest(request), configuration)));
        }
    }

    /** By the counts that the review found: both read rows, and leave marks on what comes after them. */
    private Audited tuned(AuditRequest request, Configuration configuration, Workload workload) {
        Underpin.Reviewed reviewed = review(request, configuration);
        try {
            Statistics used = reviewed.snapshot().statistics().uses();
            return new Audited(
                    reviewed,
                    new TuningPart.Done(tuning.tune(tuneRequest(request), configuration, workload, Optional.of(used))));
        } catch (UsageException | EngineException fault) {
            return new Audited(reviewed, notDone(request, fault));
        }
    }

    private Underpin.Reviewed review(AuditRequest request, Configuration configuration) {
        return reviewing.review(request.source(), configuration, Set.of(), request.strict());
    }

    /** Why nobody could tell what is asked of it, or make it cheaper; empty where that has to be tried. */
    private Optional<TuningPart.NotDone> untunable(AuditRequest request, Configuration configuration) {
        if (request.workload().isPresent()) {
            return Optional.empty();
        }
        if (!(request.source().resolve(engines, configuration) instanceof Source.Live live)) {
            return Optional.of(new TuningPart.NotDone(
                    "It is not known what is asked of " + request.source().text() + ".",
                    "Audit the live database, or tune a file of underpin twin export with a workload."));
        }
        Engine engine = engines.reaching(live.target().url());
        return engine.abilities().containsAll(Set.of(Ability.PLANNER_TWIN, Ability.QUERY_COUNTERS))
                ? Optional.empty()
                : Optional.of(new TuningPart.NotDone("Workloads of " + engine.title() + " cannot be tuned yet.", ""));
    }

    /** Where the user has named a workload, that it cannot be tuned is a fault. */
    private static TuningPart.NotDone notDone(AuditRequest request, UnderpinException fault) {
        if (request.workload().isPresent()) {
            throw fault;
        }
        return new TuningPart.NotDone(why(fault), instead(fault));
    }

    private static TuneRequest tuneRequest(AuditRequest request) {
        return new TuneRequest(
                request.source(), request.workload(), ANY_ROOM, false, OptionalDouble.empty(), List.of());
    }

    /** The first of what the fault says to do, and what audits can do beside. */
    private static String instead(UnderpinException fault) {
        String first =
                Objects.requireNonNullElse(fault.hint(), "").lines().findFirst().orElse("");
        return first.isEmpty()
                ? "Say with --workload what is asked of it."
                : first.replaceFirst("[.;]$", "") + "; or say with --workload what is asked of it.";
    }

    private static String why(UnderpinException fault) {
        return Stream.of(fault.summary() + ".", fault.detail())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }
}
