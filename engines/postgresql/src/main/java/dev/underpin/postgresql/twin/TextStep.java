package dev.underpin.postgresql.twin;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** The title of a step in the form for people: {@code Parallel Index Scan using orders_placed on orders o}. */
final class TextStep {

    private static final String NAME = "(?:\"(?:[^\"]|\"\")+\"|[^\\s\".]+)";
    private static final Pattern JOIN = Pattern.compile(
            "(Nested Loop|Hash|Merge)(?: (Left|Right|Full|Semi|Anti|Right Semi|Right Anti))?(?: Join)?");
    private static final Pattern ON = Pattern.compile(
            "(.+?)(?: using (" + NAME + "))? on (?:" + NAME + "\\.)?(" + NAME + ")(?: (" + NAME + "))?");
    private static final Pattern CHANGE = Pattern.compile("Insert|Update|Delete|Merge");
    private static final Set<String> OF_NO_RELATION = Set.of(
            "CTE Scan",
            "Function Scan",
            "Table Function Scan",
            "Named Tuplestore Scan",
            "Subquery Scan",
            "Values Scan",
            "WorkTable Scan");

    private TextStep() {}

    static void name(ObjectNode step, String title) {
        String bare = title.replaceFirst("^(?:Async |Parallel |Partial |Finalize )+", "");
        Matcher on = ON.matcher(bare);
        Matcher join = JOIN.matcher(bare);
        if (join.matches() && (bare.endsWith("Join") || bare.startsWith("Nested"))) {
            step.put("Node Type", join.group(1) + (bare.startsWith("Nested") ? "" : " Join"));
            step.put("Join Type", join.group(2) == null ? "Inner" : join.group(2));
        } else if (on.matches()) {
            on(step, on);
        } else {
            step.put("Node Type", bare);
        }
    }

    private static void on(ObjectNode step, Matcher on) {
        String kind = on.group(1).replace(" Backward", "");
        String name = bare(on.group(3));
        if (CHANGE.matcher(kind).matches()) {
            step.put("Node Type", "ModifyTable").put("Operation", kind);
        } else {
            step.put("Node Type", kind);
        }
        if (on.group(2) != null) {
            step.put("Index Name", bare(on.group(2)));
        }
        if (kind.equals("Bitmap Index Scan")) {
            step.put("Index Name", name);
        } else if (!OF_NO_RELATION.contains(kind)) {
            step.put("Relation Name", name).put("Alias", on.group(4) == null ? name : bare(on.group(4)));
        }
    }

    private static String bare(String name) {
        return name.startsWith("\"") ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name;
    }
}
