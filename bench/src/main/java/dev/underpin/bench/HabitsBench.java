package dev.underpin.bench;

import dev.underpin.engine.Progress;
import dev.underpin.model.workload.Habit;
import dev.underpin.model.workload.Workload;
import dev.underpin.workload.WorkloadFiles;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * {@code ./dev bench habits}: how many of the habits that made-up applications have are found in their logs, and how many are found that they have
 * not. The detector was tuned on odd seeds; what counts are even ones.
 */
final class HabitsBench {
    private static final double PRECISION = 0.95;
    private static final double RECALL = 0.9;
    private static final int TRACES = 20;

    private final PrintStream out;
    private final Measurements measurements = new Measurements("habits");

    HabitsBench(PrintStream out) {
        this.out = out;
    }

    /** How many were right, wrong, missed. */
    private static final class Score {
        private long right;
        private long wrong;
        private long missed;

        private double precision() {
            return right + wrong == 0 ? 1 : right / (double) (right + wrong);
        }

        private double recall() {
            return right + missed == 0 ? 1 : right / (double) (right + missed);
        }
    }

    Measurements run() throws IOException {
        boolean tuning = Boolean.getBoolean("underpin.habits.odd");
        Map<String, Score> scores = new TreeMap<>();
        for (OrmStyle style : OrmStyle.values()) {
            for (int i = 0; i < TRACES; i++) {
                long seed = 2L * i + (tuning ? 1 : 2);
                HabitTrace trace = TracedApplication.trace(style, seed);
                score(style, seed, trace, read(trace), scores, tuning);
            }
        }
        scores.forEach((name, score) -> {
            String what = name.startsWith("all") ? name : name + " (" + (score.right + score.missed) + " in the logs)";
            measurements.add(Figure.atLeast(PRECISION, "", what + ": precision", score.precision()));
            measurements.add(Figure.atLeast(RECALL, "", what + ": recall", score.recall()));
        });
        return measurements;
    }

    private static List<Habit> read(HabitTrace trace) throws IOException {
        Path log = Files.createTempFile("underpin-habits-", ".log");
        try {
            Files.writeString(log, trace.log());
            Workload workload = WorkloadFiles.read("log", List.of(log), null, null, Progress.SILENT);
            return workload.habits();
        } finally {
            Files.delete(log);
        }
    }

    private void score(
            OrmStyle style,
            long seed,
            HabitTrace trace,
            List<Habit> found,
            Map<String, Score> scores,
            boolean verbose) {
        Set<HabitLabel> labels = new HashSet<>();
        for (Habit habit : found) {
            HabitLabel label = HabitLabel.of(habit);
            if (labels.add(label) && !trace.allowed().contains(label)) {
                boolean right = trace.expected().contains(label);
                for (Score score : scores(label, style, scores)) {
                    score.right += right ? 1 : 0;
                    score.wrong += right ? 0 : 1;
                }
                if (!right && verbose) {
                    out.println(style + " " + seed + " WRONG " + habit);
                }
            }
        }
        for (HabitLabel label : trace.expected()) {
            if (!labels.contains(label)) {
                scores(label, style, scores).forEach(score -> score.missed++);
                if (verbose) {
                    out.println(style + " " + seed + " MISSED " + label);
                }
            }
        }
    }

    private static List<Score> scores(HabitLabel label, OrmStyle style, Map<String, Score> scores) {
        boolean nPlusOne = label.kind() == Habit.RepeatedSelect.class;
        String kind = label.kind().getSimpleName();
        return List.of(
                scores.computeIfAbsent("all habits", any -> new Score()),
                scores.computeIfAbsent(nPlusOne ? style + " N+1" : kind + " of all ORMs", any -> new Score()),
                scores.computeIfAbsent(
                        nPlusOne ? "RepeatedSelect of all ORMs" : style + " others", any -> new Score()));
    }
}
