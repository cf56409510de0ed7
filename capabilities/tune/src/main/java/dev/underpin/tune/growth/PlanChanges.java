package dev.underpin.tune.growth;

import dev.underpin.model.twin.PlanStep;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What makes one plan of a query another, in few words: how tables are read, how they are joined, and what else is done. */
final class PlanChanges {

    private static final String BITMAP = "Bitmap Index Scan";

    private PlanChanges() {}

    /** Empty where both do the same in the same order. */
    static List<String> between(List<PlanStep> former, List<PlanStep> later) {
        if (shape(former).equals(shape(later))) {
            return List.of();
        }
        var changes = new ArrayList<String>();
        Map<String, String> ways = ways(later);
        ways(former).forEach((alias, way) -> {
            String now = ways.get(alias);
            if (now != null && !now.equals(way)) {
                changes.add(alias + ": " + way + " becomes " + now);
            }
        });
        others(former, later).ifPresent(changes::add);
        if (changes.isEmpty()) {
            changes.add("the same steps in another order");
        }
        return changes;
    }

    /** Workers come and go with every page; how many there are makes no other plan. */
    private static List<String> shape(List<PlanStep> steps) {
        return steps.stream()
                .map(step -> step.depth() + " " + step.way() + " " + Objects.requireNonNullElse(step.alias(), ""))
                .toList();
    }

    /** How each table is read, by its alias; a bitmap by the indexes below it. */
    private static Map<String, String> ways(List<PlanStep> steps) {
        var ways = new LinkedHashMap<String, String>();
        for (int i = 0; i < steps.size(); i++) {
            PlanStep step = steps.get(i);
            if (step.alias() != null) {
                ways.merge(step.alias(), step.way() + bitmaps(steps, i), (one, other) -> one + " and " + other);
            }
        }
        return ways;
    }

    private static String bitmaps(List<PlanStep> steps, int heap) {
        String indexes = steps.stream()
                .skip(heap + 1L)
                .takeWhile(step -> step.depth() > steps.get(heap).depth())
                .filter(step -> step.kind().equals(BITMAP))
                .map(step -> String.valueOf(step.index()))
                .collect(Collectors.joining(" and "));
        return steps.get(heap).kind().startsWith("Bitmap") ? " by " + indexes : "";
    }

    private static Optional<String> others(List<PlanStep> former, List<PlanStep> later) {
        Map<String, Integer> counts = new TreeMap<>();
        former.stream().filter(PlanChanges::isOther).forEach(step -> counts.merge(step.kind(), -1, Integer::sum));
        later.stream().filter(PlanChanges::isOther).forEach(step -> counts.merge(step.kind(), 1, Integer::sum));
        String gone = kinds(counts, -1);
        String come = kinds(counts, 1);
        if (gone.isEmpty() && come.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                gone.isEmpty() ? come + " added" : come.isEmpty() ? gone + " gone" : gone + " becomes " + come);
    }

    /** What hashes for a join comes and goes with it. */
    private static boolean isOther(PlanStep step) {
        return step.alias() == null
                && !step.kind().equals(BITMAP)
                && !step.kind().equals("Hash");
    }

    private static String kinds(Map<String, Integer> counts, int sign) {
        return counts.entrySet().stream()
                .filter(entry -> Integer.signum(entry.getValue()) == sign)
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
    }
}
