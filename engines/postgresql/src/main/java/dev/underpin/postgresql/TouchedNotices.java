package dev.underpin.postgresql;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import java.sql.SQLWarning;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the recorder of {@code template-database.sql} says about each DDL statement. */
final class TouchedNotices {

    private static final String MARK = "underpin-touched ";
    private static final JsonMapper JSON = new JsonMapper();

    private TouchedNotices() {}

    static List<Subject> read(@Nullable SQLWarning warnings) {
        var touched = new ArrayList<Subject>();
        for (SQLWarning warning = warnings; warning != null; warning = warning.getNextWarning()) {
            String message = warning.getMessage();
            if (message != null && message.startsWith(MARK)) {
                Subject subject = subject(JSON.readTree(message.substring(MARK.length())));
                if (subject != null && !touched.contains(subject)) {
                    touched.add(subject);
                }
            }
        }
        return touched;
    }

    private static @Nullable Subject subject(JsonNode notice) {
        String type = notice.get(0).asString();
        List<String> names = new ArrayList<>();
        notice.get(1).forEach(name -> names.add(name.asString()));
        if (names.isEmpty()) {
            return null;
        }
        if (names.size() == 1) {
            return type.equals("schema") ? Subject.schema(names.getFirst()) : null;
        }
        var name = new ObjectName(names.get(0), names.get(1));
        @Nullable String part = names.size() > 2 ? names.get(2) : null;
        return switch (type) {
            case "table", "foreign table", "table column" -> Subject.table(name);
            case "view", "materialized view" -> Subject.of(Subject.Kind.VIEW, name);
            case "index" -> Subject.part(Subject.Kind.INDEX, name, part);
            case "sequence" -> Subject.of(Subject.Kind.SEQUENCE, name);
            case "type", "composite type", "domain" -> Subject.of(Subject.Kind.TYPE, name);
            case "function", "procedure", "aggregate" -> Subject.part(Subject.Kind.ROUTINE, name, part);
            case "trigger" -> Subject.part(Subject.Kind.TRIGGER, name, part);
            case "policy" -> Subject.part(Subject.Kind.POLICY, name, part);
            default -> null;
        };
    }
}
