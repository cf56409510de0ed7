package dev.underpin.postgresql.twin;

import dev.underpin.model.twin.ExecutedPlan;
import dev.underpin.model.twin.ExecutedStep;
import dev.underpin.model.twin.FiredTrigger;
import dev.underpin.model.twin.Passes;
import dev.underpin.model.twin.StepCondition;
import dev.underpin.model.twin.StepFigure;
import dev.underpin.model.workload.SeenPlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Plans that were run, as auto_explain and EXPLAIN (ANALYZE) print them. What is not understood is passed over. */
final class ExecutedPlanReader {

    private static final JsonMapper JSON = new JsonMapper();

    private static final Map<String, StepCondition.Kind> CONDITIONS = Map.of(
            "Index Cond", StepCondition.Kind.INDEX,
            "Recheck Cond", StepCondition.Kind.RECHECK,
            "Filter", StepCondition.Kind.FILTER,
            "Hash Cond", StepCondition.Kind.JOIN,
            "Merge Cond", StepCondition.Kind.JOIN,
            "Join Filter", StepCondition.Kind.JOIN_FILTER);

    private ExecutedPlanReader() {}

    /** Empty where it was only planned, or is none. */
    static Optional<ExecutedPlan> read(SeenPlan plan) {
        JsonNode tree;
        try {
            tree = plan.isJson() ? JSON.readTree(plan.text()) : TextPlan.read(plan.text());
        } catch (JacksonException cutShort) {
            return Optional.empty();
        }
        JsonNode whole = tree.isArray() ? tree.path(0) : tree;
        JsonNode top = whole.path("Plan");
        if (!top.has("Actual Loops")) {
            return Optional.empty();
        }
        return Optional.of(new ExecutedPlan(
                step(top, 1),
                whole.path("Execution Time").asDouble(plan.milliseconds()),
                whole.path("Planning Time").asDouble(Double.NaN),
                whole.path("JIT").path("Timing").path("Total").asDouble(0),
                whole.path("Triggers")
                        .valueStream()
                        .map(ExecutedPlanReader::trigger)
                        .toList()));
    }

    private static FiredTrigger trigger(JsonNode node) {
        return new FiredTrigger(
                node.path("Trigger Name").asString(""),
                text(node, "Constraint Name"),
                node.path("Relation").asString(""),
                node.path("Calls").asDouble(0),
                node.path("Time").asDouble(Double.NaN));
    }

    /** @param sharing processes that share its passes */
    private static ExecutedStep step(JsonNode node, double sharing) {
        Map<StepFigure, Double> figures = figures(node);
        double below = figures.containsKey(StepFigure.WORKERS_LAUNCHED)
                ? 1 + figures.get(StepFigure.WORKERS_LAUNCHED)
                : sharing;
        return new ExecutedStep(
                kind(node),
                node.path("Parent Relationship").asString(""),
                node.path("Join Type").asString(""),
                text(node, "Relation Name"),
                text(node, "Index Name"),
                keys(node),
                conditions(node),
                passes(node, sharing),
                figures,
                node.path("Plans")
                        .valueStream()
                        .map(child -> step(child, below))
                        .toList());
    }

    /** As EXPLAIN prints it for people, where several ways of working have one name for programs. */
    private static String kind(JsonNode node) {
        String kind = node.path("Node Type").asString("");
        if (kind.equals("ModifyTable")) {
            return node.path("Operation").asString(kind);
        }
        return switch (node.path("Strategy").asString("")) {
            case "Hashed" -> "Hash" + kind;
            case "Sorted" -> "Group" + kind;
            case "Mixed" -> "Mixed" + kind;
            default -> kind;
        };
    }

    private static Passes passes(JsonNode node, double sharing) {
        double loops = node.path("Actual Loops").asDouble(0);
        double one = node.path("Actual Total Time").asDouble(Double.NaN);
        return new Passes(
                node.path("Plan Rows").asDouble(0),
                node.path("Actual Rows").asDouble(0),
                loops,
                loops == 0 ? 0 : one * loops / Math.min(loops, sharing));
    }

    private static List<String> keys(JsonNode node) {
        JsonNode keys = node.has("Sort Key") ? node.get("Sort Key") : node.path("Group Key");
        return keys.valueStream()
                .map(key -> ConditionText.masked(key.asString("")))
                .toList();
    }

    private static List<StepCondition> conditions(JsonNode node) {
        String alias = node.path("Alias").asString("");
        List<StepCondition> conditions = new ArrayList<>();
        CONDITIONS.forEach((name, kind) -> {
            if (node.has(name)) {
                conditions.add(ConditionText.of(kind, node.get(name).asString(""), alias));
            }
        });
        conditions.sort(Comparator.comparing(StepCondition::kind));
        return conditions;
    }

    private static Map<StepFigure, Double> figures(JsonNode node) {
        double loops = Math.max(1, node.path("Actual Loops").asDouble(1));
        Map<StepFigure, Double> figures = new EnumMap<>(StepFigure.class);
        for (StepCounter counter : StepCounter.ALL) {
            double count = counter.of(node, loops);
            if (count > 0 || counter.figure() == StepFigure.WORKERS_LAUNCHED && node.has(counter.name())) {
                figures.put(counter.figure(), count);
            }
        }
        return figures;
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.has(field) ? node.get(field).asString() : null;
    }
}
