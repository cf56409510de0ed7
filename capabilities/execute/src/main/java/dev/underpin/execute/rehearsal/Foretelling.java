package dev.underpin.execute.rehearsal;

import dev.underpin.model.rehearsal.Foretold;
import dev.underpin.model.rehearsal.StageFacts;
import dev.underpin.model.rehearsal.StageTable;
import dev.underpin.model.rehearsal.StepAlone;
import dev.underpin.model.rehearsal.StepSeen;
import java.util.ArrayList;
import java.util.List;

/** Foretells how long steps take with all rows, from runs with fewer of them. */
final class Foretelling {

    /** Below it, what clients add is no share but a wait. */
    private static final double LONG_MILLISECONDS = 250;

    private final List<TimedRun> runs;
    private final double rows;

    /**
     * @param others runs to see how long it takes, on fewer rows or as many
     * @param alone the run on the stage, with nobody else there
     */
    Foretelling(StageFacts stage, List<TimedRun> others, List<StepAlone> alone) {
        this.runs = new ArrayList<>(others);
        this.runs.add(new TimedRun(stage.scale(), alone));
        this.rows = stage.tables().stream().mapToLong(StageTable::rows).max().orElse(0) / stage.scale();
    }

    /** Those steps that went through at every scale; none where there is only one. */
    List<Foretold> of(List<StepSeen> steps) {
        return runs.stream().map(TimedRun::scale).distinct().count() < 2
                ? List.of()
                : steps.stream()
                        .filter(step -> timings(step).size() == runs.size())
                        .map(this::foretold)
                        .toList();
    }

    private List<Foretold.Timing> timings(StepSeen step) {
        return runs.stream()
                .flatMap(run -> run.steps().stream()
                        .filter(alone -> alone.step() == step.step())
                        .map(alone -> new Foretold.Timing(run.scale(), alone.milliseconds())))
                .toList();
    }

    private Foretold foretold(StepSeen step) {
        List<Foretold.Timing> seen = timings(step);
        Trend.Range range = new Trend(seen, rows).range();
        double alone = seen.getLast().milliseconds();
        double among = alone > LONG_MILLISECONDS
                ? range.high() * Math.max(step.milliseconds() / alone, 1)
                : range.high() + Math.max(step.milliseconds() - alone, 0);
        return new Foretold(step.step(), seen, range.growth(), range.low(), range.high(), among);
    }
}
