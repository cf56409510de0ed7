package dev.underpin.postgresql.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A piece of what the server prints of its own trees, before anybody knows what it means. */
sealed interface NodeValue {

    /** {@code <>}. */
    NodeValue NOTHING = new Atom("");

    /** A word, a number or a string. */
    record Atom(String text) implements NodeValue {}

    /** {@code (…)} or {@code […]}. */
    record Items(List<NodeValue> values) implements NodeValue {
        public Items {
            values = List.copyOf(values);
        }
    }

    /** <code>{NAME :field value …}</code>. A field that the version does not have is nothing, zero or false. */
    record Node(String name, Map<String, NodeValue> fields) implements NodeValue {
        public Node {
            fields = new LinkedHashMap<>(fields);
        }

        NodeValue value(String field) {
            return fields.getOrDefault(field, NOTHING);
        }

        String text(String field) {
            return value(field) instanceof Atom atom ? atom.text() : "";
        }

        long number(String field) {
            String text = text(field);
            return text.isEmpty() ? 0 : Long.parseLong(text);
        }

        int place(String field) {
            return (int) number(field);
        }

        boolean flag(String field) {
            return text(field).equals("true");
        }

        /** The elements of a list; none where there is nothing. */
        List<NodeValue> items(String field) {
            return value(field) instanceof Items items ? items.values() : List.of();
        }

        List<Node> nodes(String field) {
            return items(field).stream()
                    .filter(Node.class::isInstance)
                    .map(Node.class::cast)
                    .toList();
        }

        List<String> texts(String field) {
            return items(field).stream()
                    .map(item -> item instanceof Atom atom ? atom.text() : "")
                    .toList();
        }
    }
}
