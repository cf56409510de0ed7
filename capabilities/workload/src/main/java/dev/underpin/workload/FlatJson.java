package dev.underpin.workload;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;

/** The members of one JSON object, those of objects inside it with a dotted name: {@code record.message}. */
final class FlatJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private FlatJson() {}

    /** Its strings, numbers and truths as text; null where the line is no whole object. */
    static @Nullable Map<String, String> of(String line) {
        if (line.isEmpty() || line.charAt(0) != '{') {
            return null;
        }
        Map<String, String> members = new HashMap<>();
        try (JsonParser parser = FACTORY.createParser(tools.jackson.core.ObjectReadContext.empty(), line)) {
            parser.nextToken();
            read(parser, "", members);
            return members;
        } catch (JacksonException damaged) {
            return null;
        }
    }

    private static void read(JsonParser parser, String path, Map<String, String> members) {
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_OBJECT; token = parser.nextToken()) {
            String name = path + parser.currentName();
            switch (parser.nextToken()) {
                case START_OBJECT -> read(parser, name + ".", members);
                case START_ARRAY -> parser.skipChildren();
                case VALUE_NULL -> {}
                default -> members.put(name, parser.getString());
            }
        }
    }
}
