package dev.underpin.report;

import dev.underpin.model.rehearsal.ReplayedWorkload;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which recorded statements a plan was rehearsed among: one fact. */
final class RecordedWords {

    private RecordedWords() {}

    /** {@code shop.log, PostgreSQL log: 41 of 47 statements with 96.2 % of the calls}; nothing where none were recorded. */
    static List<DossierFact> of(Optional<ReplayedWorkload> workload) {
        return workload.map(RecordedWords::fact).stream().toList();
    }

    private static DossierFact fact(ReplayedWorkload workload) {
        return new DossierFact(
                "Recorded",
                workload.source() + ", " + workload.format() + ": "
                        + Figures.count(workload.sent().size()) + " of "
                        + PlanSummary.count(workload.statements(), "statement")
                        + String.format(
                                Locale.ROOT,
                                " with %.1f %% of the calls, with values drawn from the stage",
                                100 * workload.share()),
                "");
    }
}
