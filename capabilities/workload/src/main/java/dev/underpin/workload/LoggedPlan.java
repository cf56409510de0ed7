package dev.underpin.workload;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A plan as auto_explain logs it, as text or JSON, with the query it is of.
 *
 * @param bound what was bound to the query's parameters, where the server says so (16 and newer)
 */
record LoggedPlan(String query, List<String> bound, String plan) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern TOP = Pattern.compile("(?m)^\\S.*\\((?:cost=\\d|actual |never executed|rows=)");
    private static final String TEXT = "Query Text: ";
    private static final String PARAMETERS = "Query Parameters: ";

    /** From what follows {@code plan:}; null where it is in another format. */
    static @Nullable LoggedPlan of(String logged) {
        String text = logged.strip();
        return text.startsWith("{") ? json(text) : text.startsWith(TEXT) ? text(text) : null;
    }

    private static @Nullable LoggedPlan json(String text) {
        try {
            JsonNode plan = JSON.readTree(text);
            JsonNode query = plan.get("Query Text");
            JsonNode parameters = plan.get("Query Parameters");
            return query == null || plan.get("Plan") == null
                    ? null
                    : new LoggedPlan(
                            query.asString(),
                            parameters == null ? List.of() : BoundValues.of(parameters.asString()),
                            text);
        } catch (JacksonException damaged) {
            return null;
        }
    }

    private static @Nullable LoggedPlan text(String text) {
        Matcher top = TOP.matcher(text);
        int at = text.indexOf('\n');
        if (at < 0) {
            return null;
        }
        int plan = top.find(at) ? top.start() : at + 1;
        String before = text.substring(TEXT.length(), plan).stripTrailing();
        int parameters = before.lastIndexOf("\n" + PARAMETERS);
        return parameters < 0
                ? new LoggedPlan(before, List.of(), text.substring(plan))
                : new LoggedPlan(
                        before.substring(0, parameters),
                        BoundValues.of(before.substring(parameters + 1 + PARAMETERS.length())),
                        text.substring(plan));
    }
}
