package dev.underpin.app;

import dev.underpin.demo.DemoDatabase;
import dev.underpin.engine.Progress;
import dev.underpin.inspect.Engines;
import dev.underpin.inspect.Inspection;
import dev.underpin.inspect.Inspector;
import dev.underpin.inspect.Source;
import dev.underpin.model.fault.UsageException;
import dev.underpin.model.finding.Review;
import dev.underpin.model.snapshot.Problem;
import dev.underpin.model.snapshot.Snapshot;
import dev.underpin.model.snapshot.SourceKind;
import dev.underpin.review.Policy;
import dev.underpin.review.PolicyText;
import dev.underpin.review.ReviewContext;
import dev.underpin.review.Reviewer;
import dev.underpin.review.Rules;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Reads sources, and reviews what is read. */
final class Reviewing {

    private final Engines engines;
    private final Clock clock;
    private final Progress progress;

    Reviewing(Engines engines, Clock clock, Progress progress) {
        this.engines = engines;
        this.clock = clock;
        this.progress = progress;
    }

    Snapshot snapshot(SourceText source, Configuration configuration, boolean strict) {
        if (source.isDemo()) {
            try (DemoDatabase demo = DemoDatabase.start(engines.byId("postgresql"), progress);
                    Inspection inspection = open(demo, configuration)) {
                return inspection.snapshot();
            }
        }
        try (Inspection inspection = open(source, configuration, strict)) {
            return inspection.snapshot();
        }
    }

    Underpin.Reviewed review(SourceText source, Configuration configuration, Set<String> known, boolean strict) {
        if (source.isDemo()) {
            try (DemoDatabase demo = DemoDatabase.start(engines.byId("postgresql"), progress)) {
                return review(demo, configuration, known);
            }
        }
        try (Inspection inspection = open(source, configuration, strict)) {
            return reviewed(inspection, configuration.policy(), known);
        }
    }

    /** By the demo's own policy. */
    Underpin.Reviewed review(DemoDatabase demo, Configuration configuration, Set<String> known) {
        try (Inspection inspection = open(demo, configuration)) {
            Policy policy = PolicyText.parse("the demo's underpin.yaml", DemoDatabase.policy(), Underpin.allRules());
            return reviewed(inspection, policy, known);
        }
    }

    private Underpin.Reviewed reviewed(Inspection inspection, Policy policy, Set<String> known) {
        progress.at("reviewing", 0, -1);
        var context = new ReviewContext(inspection.snapshot(), inspection.engine(), inspection.rows(), policy);
        Review review = new Reviewer(Rules.ALL, LocalDate.now(clock)).review(context, known);
        return new Underpin.Reviewed(
                inspection.snapshot(), review, inspection.engine().title());
    }

    private Inspection open(DemoDatabase demo, Configuration configuration) {
        return new Inspector(engines, clock, progress)
                .open(new Source.Live("demo", demo.target(configuration.statementTimeout()), SourceKind.DEMO));
    }

    private Inspection open(SourceText text, Configuration configuration, boolean strict) {
        Inspection inspection = new Inspector(engines, clock, progress).open(text.resolve(engines, configuration));
        if (strict) {
            refuseFailures(inspection);
        }
        return inspection;
    }

    private static void refuseFailures(Inspection inspection) {
        Snapshot snapshot = inspection.snapshot();
        List<Problem> failed = snapshot.provenance().problems().stream()
                .filter(problem -> problem.gravity() == Problem.Gravity.FAILED)
                .toList();
        if (!failed.isEmpty()) {
            inspection.close();
            Problem first = failed.getFirst();
            throw new UsageException(
                    failed.size() + (failed.size() == 1 ? " statement" : " statements") + " of "
                            + snapshot.provenance().source() + " failed, the first at " + first.place(),
                    first.message() + ": " + first.statement(),
                    "Without --strict the rest is reviewed all the same.");
        }
    }
}
