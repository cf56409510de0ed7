package dev.underpin.workload;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Bound values as JavaScript prints them, {@code [1,"x",null]}, as SQL literals. */
final class JsonValues {
    private static final JsonMapper JSON = JsonMapper.shared();

    private JsonValues() {}

    /** Empty where the text is no JSON array. */
    static List<String> of(String array) {
        List<String> values = new ArrayList<>();
        try {
            for (JsonNode value : JSON.readTree(array)) {
                values.add(literal(value));
            }
            return values;
        } catch (JacksonException notJson) {
            return List.of();
        }
    }

    private static String literal(JsonNode value) {
        if (value.isNull()) {
            return "NULL";
        }
        if (value.isNumber() || value.isBoolean()) {
            return value.asString();
        }
        return Placeholders.quoted(value.isString() ? value.asString() : value.toString());
    }
}
