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
import dev.underpin.model.tune.TuningPart;
import java.time.Clock;
import java.util.Objects;
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
        TuningPart part = request.workload().isPresent()
                ? tuned(request, configuration)
                : ofItsOwn(request, request.source().resolve(engines, configuration), configuration);
        return new Audited(
                reviewing.review(request.source(), configuration, Set.of(), request.strict()), part);
    }

    /** The review first: the day leaves its marks on what is counted. */
    private Audited demo(AuditRequest request, Configuration configuration) {
        try (DemoDatabase demo = DemoDatabase.start(engines.byId("postgresql"), progress)) {
            Underpin.Reviewed reviewed = reviewing.review(demo, configuration, Set.of());
            return new Audited(
                    reviewed, new TuningPart.Done(tuning.demo(demo, tuneRequest(request), configuration)));
        }
    }

    /** Before the review, so that its own queries are not among those that are counted. */
    private TuningPart ofItsOwn(AuditRequest request, Source source, Configuration configuration) {
        if (!(source instanceof Source.Live live)) {
            return new TuningPart.NotDone(
                    "It is not known what is asked of " + request.source().text() + ".",
                    "Audit the live database, or tune a file of underpin twin export with a workload.");
        }
        Engine engine = engines.reaching(live.target().url());
        if (!engine.abilities().contains(Ability.PLANNER_TWIN)
                || !engine.abilities().contains(Ability.QUERY_COUNTERS)) {
            return new TuningPart.NotDone("Workloads of " + engine.title() + " cannot be tuned yet.", "");
        }
        try {
            return tuned(request, configuration);
        } catch (UsageException | EngineException fault) {
            return new TuningPart.NotDone(why(fault), Objects.requireNonNullElse(fault.hint(), ""));
        }
    }

    private TuningPart tuned(AuditRequest request, Configuration configuration) {
        return new TuningPart.Done(tuning.tune(tuneRequest(request), configuration));
    }

    private static TuneRequest tuneRequest(AuditRequest request) {
        return new TuneRequest(request.source(), request.workload(), ANY_ROOM);
    }

    private static String why(UnderpinException fault) {
        return Stream.of(fault.summary() + ".", fault.detail())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }
}
