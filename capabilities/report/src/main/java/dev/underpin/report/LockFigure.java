package dev.underpin.report;

import dev.underpin.model.plan.PhaseKind;
import dev.underpin.model.rehearsal.StepSeen;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** When the plan held which lock of which table, and who waited for it: a lane for each table, the worst first. */
record LockFigure(List<StepSeen> steps, TimeScale scale, List<LockLane> lanes) {

    /**
     * A step, the time between two, or a phase.
     *
     * @param kind the name of its style
     */
    record Band(String kind, Stretch stretch, String told) {}

    static LockFigure of(List<StepSeen> steps) {
        TimeScale scale = TimeScale.of(steps);
        Map<String, List<SeenLock>> tables = SeenLock.of(steps).stream()
                .collect(Collectors.groupingBy(SeenLock::table, TreeMap::new, Collectors.toList()));
        List<LockLane> lanes = tables.entrySet().stream()
                .sorted(Comparator.comparingDouble(table -> -weight(table.getValue())))
                .map(table -> LockLane.of(table.getKey(), table.getValue(), scale))
                .toList();
        return new LockFigure(steps, scale, lanes);
    }

    private static double weight(List<SeenLock> locks) {
        return locks.stream()
                .map(SeenLock::span)
                .filter(span -> !span.plan() || span.mode().blocksWrites())
                .mapToDouble(span -> span.plan() ? span.held() : span.waited())
                .max()
                .orElse(0);
    }

    List<Band> bands() {
        var bands = new ArrayList<Band>();
        int number = 0;
        for (TimeScale.Part part : scale.parts()) {
            if (!part.run()) {
                String told =
                        part.step() > 0 ? "Step " + part.step() + ": the plan waits for people" : "Between two steps";
                bands.add(new Band("between", part.stretch(), told));
            } else {
                StepSeen step = steps.get(number++);
                bands.add(new Band(
                        number % 2 == 0 ? "even" : "odd",
                        part.stretch(),
                        "Step " + step.step() + ", " + step.phase().word() + ": " + Plain.names(step.title()) + ", "
                                + Figures.milliseconds(step.milliseconds())));
            }
        }
        return bands;
    }

    /** The numbers of the steps, each in the middle of its band, where there is room. */
    List<FigureLabel> numbers() {
        return FigureLabel.apart(
                scale.parts().stream()
                        .filter(part -> part.step() > 0)
                        .map(part -> new FigureLabel(
                                (part.stretch().from() + part.stretch().to()) / 2,
                                "middle",
                                part.step() + (!part.run() && width(part.stretch()) > 12 ? " waits" : "")))
                        .toList(),
                3);
    }

    /** The phases, each from where it begins, where there is room; a tight one has none on a small screen. */
    List<Band> phases() {
        Map<PhaseKind, Stretch> phases = new TreeMap<>();
        for (int i = 0; i < steps.size(); i++) {
            int step = steps.get(i).step();
            Stretch stretch = scale.parts().stream()
                    .filter(part -> part.run() && part.step() == step)
                    .findFirst()
                    .orElseThrow()
                    .stretch();
            phases.merge(steps.get(i).phase(), stretch, (one, next) -> new Stretch(one.from(), next.to()));
        }
        return phases.entrySet().stream()
                .filter(phase -> width(phase.getValue()) > 6)
                .map(phase -> new Band(
                        width(phase.getValue()) > 12 ? "phase" : "phase tight",
                        phase.getValue(),
                        phase.getKey().word()))
                .toList();
    }

    private static double width(Stretch stretch) {
        return stretch.to() - stretch.from();
    }

    /** How long after the plan's start a step begins, where there is room, and when all is over. */
    List<FigureLabel> times() {
        List<FigureLabel> starts = scale.parts().stream()
                .filter(part -> part.run()
                        && part.stretch().from() > 0
                        && part.stretch().from() < 82)
                .map(part -> label(part.stretch().from(), "middle", part.from()))
                .toList();
        var labels = new ArrayList<FigureLabel>();
        labels.add(new FigureLabel(0, "start", "0"));
        labels.addAll(starts);
        List<FigureLabel> apart = new ArrayList<>(FigureLabel.apart(labels, 16));
        if (!steps.isEmpty()) {
            apart.add(label(100, "end", steps.getLast().to()));
        }
        return apart;
    }

    private FigureLabel label(double at, String anchor, double milliseconds) {
        return new FigureLabel(at, anchor, scale.moment(milliseconds));
    }
}
