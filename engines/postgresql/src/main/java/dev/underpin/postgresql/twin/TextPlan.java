package dev.underpin.postgresql.twin;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A plan in the form for people, put into that for programs: what rules of plans need of it, and no more. */
final class TextPlan {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern STEP =
            Pattern.compile("( *)(?:->  )?(\\S.*?)  \\(cost=\\S+ rows=(\\d+) width=\\d+\\)(?: \\((.*)\\))?");
    private static final Pattern RUN = Pattern.compile("actual (?:time=\\S+?\\.\\.(\\S+) )?rows=(\\S+) loops=(\\d+)");
    private static final Pattern PROPERTY = Pattern.compile("(?s) +([A-Z][\\w\\- ]*?): +(.*)");
    private static final Pattern SUBPLAN = Pattern.compile(" +(InitPlan|SubPlan|CTE) .*");
    private static final Pattern COMPILED = Pattern.compile("  Timing: .*Total (\\S+) ms");
    private static final Pattern TRIGGER =
            Pattern.compile("Trigger (?:for constraint (.+?)|(.+?))(?: on (\\S+))?:(?: time=(\\S+))? calls=(\\d+)");

    private final ObjectNode whole = JSON.createObjectNode();
    private final Deque<Open> open = new ArrayDeque<>();
    private String role = "";
    private boolean ended;

    /** A step of which more may follow. */
    private record Open(int indent, ObjectNode step) {}

    private TextPlan() {}

    static JsonNode read(String text) {
        var plan = new TextPlan();
        var line = new StringBuilder();
        text.lines().forEach(piece -> {
            line.append(line.isEmpty() ? "" : "\n").append(piece);
            if (isWhole(line)) {
                plan.line(line.toString());
                line.setLength(0);
            }
        });
        return plan.whole;
    }

    /** Values may go over several lines, and what stands in them is no plan. */
    private static boolean isWhole(CharSequence line) {
        return line.chars().filter(c -> c == '\'').count() % 2 == 0;
    }

    private void line(String line) {
        Matcher step = STEP.matcher(line);
        Matcher subplan = SUBPLAN.matcher(line);
        Matcher property = PROPERTY.matcher(line);
        Matcher compiled = COMPILED.matcher(line);
        Matcher trigger = TRIGGER.matcher(line);
        ended |= !line.startsWith(" ") && !open.isEmpty();
        if (!ended && step.matches()) {
            step(step);
        } else if (!ended && subplan.matches()) {
            role = subplan.group(1).equals("SubPlan") ? "SubPlan" : "InitPlan";
        } else if (!ended && property.matches() && !open.isEmpty()) {
            TextProperty.put(open.getFirst().step(), property.group(1), property.group(2));
        } else if (compiled.matches()) {
            whole.putObject("JIT").putObject("Timing").put("Total", compiled.group(1));
        } else if (trigger.matches()) {
            trigger(trigger);
        }
    }

    private void step(Matcher found) {
        int indent = found.end(1);
        while (!open.isEmpty() && open.getFirst().indent() >= indent) {
            open.removeFirst();
        }
        ObjectNode step =
                open.isEmpty() ? whole.putObject("Plan") : below(open.getFirst().step());
        role = "";
        TextStep.name(step, found.group(2));
        step.put("Plan Rows", found.group(3));
        if (found.group(4) != null) {
            Matcher run = RUN.matcher(found.group(4));
            if (run.matches()) {
                if (run.group(1) != null) {
                    step.put("Actual Total Time", run.group(1));
                }
                step.put("Actual Rows", run.group(2)).put("Actual Loops", run.group(3));
            } else {
                step.put("Actual Rows", 0).put("Actual Loops", 0);
            }
        }
        open.addFirst(new Open(indent, step));
    }

    private ObjectNode below(ObjectNode parent) {
        var inputs = parent.withArray("Plans");
        String found = role.isEmpty() ? role(parent, inputs) : role;
        return inputs.addObject().put("Parent Relationship", found);
    }

    /** What the form for people leaves to the reader. */
    private static String role(ObjectNode parent, ArrayNode inputs) {
        return switch (parent.path("Node Type").asString("")) {
            case "Append", "Merge Append" -> "Member";
            case "Subquery Scan" -> "Subquery";
            default ->
                inputs.valueStream()
                                .anyMatch(input -> input.path("Parent Relationship")
                                        .asString("")
                                        .equals("Outer"))
                        ? "Inner"
                        : "Outer";
        };
    }

    private void trigger(Matcher found) {
        ObjectNode trigger = whole.withArray("Triggers").addObject();
        trigger.put("Trigger Name", found.group(2) == null ? "" : found.group(2));
        if (found.group(1) != null) {
            trigger.put("Constraint Name", found.group(1));
        }
        trigger.put("Relation", found.group(3) == null ? "" : found.group(3));
        trigger.put("Calls", found.group(5));
        if (found.group(4) != null) {
            trigger.put("Time", found.group(4));
        }
    }
}
