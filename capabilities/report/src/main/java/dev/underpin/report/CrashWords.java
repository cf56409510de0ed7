package dev.underpin.report;

import dev.underpin.model.rehearsal.CrashDrill;

/** What crashes did to a plan. */
final class CrashWords {

    private CrashWords() {}

    /** {@code The runner died 23 times and the server was killed 9 times; each time the run was gone on with.} */
    static String of(CrashDrill drill) {
        return "The runner was killed " + PlanSummary.count(drill.runnerDeaths(), "time")
                + ", behind lines of its journal, and"
                + " the server " + PlanSummary.count(drill.serverDeaths(), "time")
                + ", in the middle of steps; each time the run"
                + " was gone on with. "
                + (drill.notCompared().isEmpty()
                        ? ""
                        : "Not compared, because triggers write the time there: "
                                + Plain.names(String.join(", ", drill.notCompared())) + ". ")
                + (drill.differences().isEmpty()
                        ? "Catalog and rows were in the end those of an undisturbed run."
                        : "The end was not that of an undisturbed run:");
    }
}
