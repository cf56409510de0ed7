package dev.underpin.report;

import dev.underpin.model.plan.PhaseKind;
import dev.underpin.model.rehearsal.Rehearsal;
import dev.underpin.model.rehearsal.StepSeen;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the page of a rehearsal shows, worked out: the templates only lay it out. */
record RehearsalView(
        Rehearsal rehearsal,
        String version,
        LockFigure locks,
        List<LockTotal> lockTotals,
        LatencyFigure latency,
        TriedMatrix matrix,
        List<RefusedStatement> refused,
        Inlined style) {

    static RehearsalView of(Rehearsal rehearsal, String version) {
        TriedMatrix matrix = TriedMatrix.of(rehearsal);
        return new RehearsalView(
                rehearsal,
                version,
                LockFigure.of(rehearsal.steps()),
                LockTotal.of(rehearsal.steps()),
                LatencyFigure.of(rehearsal, rehearsal.budget().stall().toNanos() / 1e6),
                matrix,
                RefusedStatement.of(matrix),
                new Inlined(Inlined.resource("dossier.css").text() + "\n"
                        + Inlined.resource("rehearsal.css").text()));
    }

    String plan() {
        return RunText.brief(rehearsal.plan());
    }

    String verdict() {
        return rehearsal.verdict().word();
    }

    /** The style of the verdict's word. */
    String tone() {
        return rehearsal.verdict().passed() ? rehearsal.verdict().remarks().isEmpty() ? "good" : "medium" : "blocker";
    }

    /** The answer in numbers. */
    List<DossierFact> facts() {
        var facts = new ArrayList<DossierFact>();
        long calls = RehearsalSummary.calls(rehearsal);
        if (calls > 0) {
            StepSeen worst = RehearsalSummary.worst(rehearsal);
            StepSeen slowest = RehearsalSummary.slowest(rehearsal);
            facts.add(new DossierFact(
                    "Longest wait of a client",
                    Figures.milliseconds(worst.clients().longest()),
                    "in step " + worst.step() + "; " + latency.stallText() + " allowed"));
            facts.add(new DossierFact(
                    "p99 of clients",
                    Figures.milliseconds(slowest.clients().p99()),
                    "in step " + slowest.step() + "; "
                            + Figures.milliseconds(rehearsal.calm().p99()) + " before the plan"));
            facts.add(new DossierFact(
                    "Failed calls", Figures.count(RehearsalSummary.failed(rehearsal)), "of " + Figures.count(calls)));
        }
        double took =
                rehearsal.steps().stream().mapToDouble(StepSeen::milliseconds).sum();
        facts.add(new DossierFact(
                "Time of all steps",
                Figures.milliseconds(took),
                PlanSummary.count(rehearsal.steps().size(), "step")));
        if (!rehearsal.foretold().isEmpty()) {
            facts.add(new DossierFact("With all rows", foretold().most(), "at most, among clients; estimated"));
        }
        long wal = rehearsal.steps().stream()
                .mapToLong(step -> step.cost().walBytes())
                .sum();
        facts.add(new DossierFact("WAL", Figures.bytes(wal), "written ahead by all steps"));
        return facts;
    }

    Optional<LagLane> lag() {
        return rehearsal.replica().map(replica -> LagLane.of(replica, locks.scale()));
    }

    /** Only where there are any. */
    ForetoldTimes foretold() {
        return new ForetoldTimes(rehearsal.foretold());
    }

    List<String> remarks(StepSeen step) {
        return StepRemarks.of(step, rehearsal).stream().map(Plain::names).toList();
    }

    Map<PhaseKind, List<StepSeen>> phases() {
        return rehearsal.steps().stream()
                .collect(Collectors.groupingBy(StepSeen::phase, TreeMap::new, Collectors.toList()));
    }

    List<DossierFact> stage() {
        return Stream.concat(
                        StageWords.withoutTables(rehearsal.stage()).stream(),
                        RecordedWords.of(rehearsal.workload()).stream())
                .toList();
    }
}
