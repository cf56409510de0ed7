package dev.underpin.postgresql.query;

import dev.underpin.postgresql.query.NodeValue.Atom;
import dev.underpin.postgresql.query.NodeValue.Items;
import dev.underpin.postgresql.query.NodeValue.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Reads the server's print of a tree: {@code nodeToString} with its lines broken at blanks. It knows nothing of what the nodes mean, so that
 * it reads those of all versions.
 */
final class NodeText {

    private final String text;
    private int at;

    private NodeText(String text) {
        this.text = text;
    }

    static NodeValue read(String text) {
        return new NodeText(text).value();
    }

    private NodeValue value() {
        skipBlanks();
        return switch (text.charAt(at)) {
            case '{' -> node();
            case '(' -> items(')');
            case '[' -> items(']');
            default -> atom();
        };
    }

    private Node node() {
        at++;
        String name = word();
        var fields = new LinkedHashMap<String, NodeValue>();
        for (skipBlanks(); text.charAt(at) != '}'; skipBlanks()) {
            if (text.charAt(at) == ':') {
                at++;
                String field = word();
                fields.put(field, value());
            } else if (text.charAt(at) == '[') {
                // The bytes of a constant come after their number.
                fields.put("bytes", items(']'));
            } else {
                value();
            }
        }
        at++;
        return new Node(name, fields);
    }

    private Items items(char end) {
        at++;
        var values = new ArrayList<NodeValue>();
        for (skipBlanks(); text.charAt(at) != end; skipBlanks()) {
            values.add(value());
        }
        at++;
        return new Items(List.copyOf(values));
    }

    private NodeValue atom() {
        boolean quoted = text.charAt(at) == '"';
        String word = word();
        if (quoted && word.length() > 1 && word.endsWith("\"")) {
            return new Atom(word.substring(1, word.length() - 1));
        }
        return word.equals("<>") ? NodeValue.NOTHING : new Atom(word);
    }

    /** Up to a blank or a bracket; what follows a backslash is itself, and a line broken there was a blank. */
    private String word() {
        skipBlanks();
        var word = new StringBuilder();
        while (at < text.length() && !isEnd(text.charAt(at))) {
            if (text.charAt(at) == '\\') {
                at++;
            }
            char letter = text.charAt(at++);
            word.append(letter == '\n' ? ' ' : letter);
        }
        return word.toString();
    }

    private static boolean isEnd(char letter) {
        return Character.isWhitespace(letter) || "(){}[]".indexOf(letter) >= 0;
    }

    private void skipBlanks() {
        while (Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
