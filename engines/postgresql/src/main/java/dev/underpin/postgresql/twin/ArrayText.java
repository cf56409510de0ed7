package dev.underpin.postgresql.twin;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The server's text of an array of one dimension: {@code {1,2,"a b",NULL}}. */
public final class ArrayText {

    private final String text;
    private int at = 1;

    private ArrayText(String text) {
        this.text = text;
    }

    /** Its elements, unquoted; null for NULL. */
    public static List<@Nullable String> read(String text) {
        return new ArrayText(text).elements();
    }

    /** With every element quoted. */
    public static String write(List<@Nullable String> elements) {
        return elements.stream()
                .map(element -> element == null
                        ? "NULL"
                        : "\"" + element.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                .collect(Collectors.joining(",", "{", "}"));
    }

    private List<@Nullable String> elements() {
        List<@Nullable String> elements = new ArrayList<>();
        while (at < text.length() && text.charAt(at) != '}') {
            elements.add(element());
            if (at < text.length() && text.charAt(at) == ',') {
                at++;
            }
        }
        return elements;
    }

    private @Nullable String element() {
        var element = new StringBuilder();
        boolean quoted = text.charAt(at) == '"';
        if (quoted) {
            at++;
        }
        while (at < text.length()) {
            char c = text.charAt(at);
            if (quoted ? c == '"' : c == ',' || c == '}') {
                break;
            }
            if (c == '\\') {
                at++;
                c = text.charAt(at);
            }
            element.append(c);
            at++;
        }
        if (quoted) {
            at++;
        }
        return !quoted && element.toString().equals("NULL") ? null : element.toString();
    }
}
