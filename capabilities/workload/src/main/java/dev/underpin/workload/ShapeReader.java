package dev.underpin.workload;

import dev.underpin.sql.Dialect;
import dev.underpin.sql.Fingerprint;
import dev.underpin.sql.Token;
import dev.underpin.sql.TokenKind;
import dev.underpin.sql.Tokens;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the shape of a query off the tokens of its normal form; of what it does not understand it says less, and never fails. */
final class ShapeReader {
    private static final int MOST_TOKENS = 2_000;
    private static final int MOST_COLUMNS = 64;
    private static final Set<String> AGGREGATES = Set.of("count", "sum", "min", "max", "avg", "exists", "bool_or");

    private final Fingerprint fingerprint;
    private final List<Token> tokens;
    private final Map<String, Integer> compared = new HashMap<>();
    private final Set<String> reads = new HashSet<>();

    private ShapeReader(Fingerprint fingerprint) {
        this.fingerprint = fingerprint;
        List<Token> all = Tokens.of(fingerprint.text(), Dialect.POSTGRESQL);
        this.tokens = all.size() > MOST_TOKENS ? all.subList(0, MOST_TOKENS) : all;
    }

    static QueryShape of(Fingerprint fingerprint) {
        return new ShapeReader(fingerprint).shape();
    }

    private QueryShape shape() {
        QueryShape.Verb verb = verb();
        int select = find("SELECT", 0);
        int from = find("FROM", 0);
        int where = find("WHERE", 0);
        String table = switch (verb) {
            case SELECT, DELETE -> from < 0 ? "" : nameAt(from + 1);
            case INSERT -> nameAt(find("INTO", 0) + 1);
            case UPDATE -> nameAt(1);
            case BEGIN, END, OTHER -> "";
        };
        if (verb == QueryShape.Verb.INSERT) {
            inserted();
        } else if (where >= 0) {
            equalities(where + 1);
        }
        boolean selects = verb == QueryShape.Verb.SELECT && select >= 0 && from > select;
        if (selects) {
            columns(select + 1, from);
        }
        boolean aggregate = selects && aggregate(select + 1);
        boolean grouped = find("GROUP", 0) >= 0;
        return new QueryShape(
                verb,
                table,
                compared,
                find("IN", 0) >= 0 || find("ANY", 0) >= 0,
                where >= 0 && find("FOR", where) >= 0 && (find("UPDATE", where) >= 0 || find("SHARE", where) >= 0),
                aggregate && !grouped && tokens.get(select + 1).is("count"),
                aggregate && !grouped,
                find("JOIN", 0) >= 0,
                reads,
                fingerprint.limit() - 1,
                fingerprint.offset() - 1);
    }

    private QueryShape.Verb verb() {
        if (tokens.isEmpty() || fingerprint.statements() != 1) {
            return QueryShape.Verb.OTHER;
        }
        return switch (tokens.getFirst().name()) {
            case "select" -> QueryShape.Verb.SELECT;
            case "with" ->
                find("INSERT", 0) < 0 && find("UPDATE", 0) < 0 && find("DELETE", 0) < 0
                        ? QueryShape.Verb.SELECT
                        : QueryShape.Verb.OTHER;
            case "insert" -> QueryShape.Verb.INSERT;
            case "update" -> QueryShape.Verb.UPDATE;
            case "delete" -> QueryShape.Verb.DELETE;
            case "begin", "start" -> QueryShape.Verb.BEGIN;
            case "commit", "end", "abort" -> QueryShape.Verb.END;
            case "rollback" ->
                tokens.stream().anyMatch(token -> token.is("TO")) ? QueryShape.Verb.OTHER : QueryShape.Verb.END;
            default -> QueryShape.Verb.OTHER;
        };
    }

    private int find(String word, int from) {
        for (int i = from; i < tokens.size(); i++) {
            if (tokens.get(i).is(word)) {
                return i;
            }
        }
        return -1;
    }

    private boolean is(int at, String text) {
        return at >= 0 && at < tokens.size() && tokens.get(at).is(text);
    }

    /** The last part of a qualified name; empty where none begins here. */
    private String nameAt(int at) {
        int place = at;
        while (is(place, "(") || is(place, "ONLY")) {
            place++;
        }
        if (place >= tokens.size() || !tokens.get(place).isName() || is(place, "SELECT")) {
            return "";
        }
        while (is(place + 1, ".") && place + 2 < tokens.size()) {
            place += 2;
        }
        return tokens.get(place).name();
    }

    private void equalities(int from) {
        for (int i = from; i + 2 < tokens.size() && compared.size() < MOST_COLUMNS; i++) {
            if (tokens.get(i).isName() && is(i + 1, "=")) {
                compare(tokens.get(i), tokens.get(i + 2));
            } else if (tokens.get(i).kind() == TokenKind.PARAMETER
                    && is(i + 1, "=")
                    && tokens.get(i + 2).isName()) {
                compare(tokens.get(i + 2), tokens.get(i));
            }
        }
    }

    private void compare(Token column, Token value) {
        int place = place(value);
        if (place >= 0) {
            compared.put(column.name(), place);
        }
    }

    private static int place(Token value) {
        return value.kind() == TokenKind.PARAMETER
                ? Integer.parseInt(value.text(), 1, value.text().length(), 10) - 1
                : -1;
    }

    /** {@code (a, b) VALUES ($1, $2)}: which value goes where, as far as they are values one by one. */
    private void inserted() {
        int opening = find("(", 0);
        int values = find("VALUES", 0);
        if (opening < 0 || values < opening || !is(values + 1, "(")) {
            return;
        }
        int value = values + 2;
        for (int column = opening + 1; column < values && !is(column, ")"); column += 2) {
            if (!tokens.get(column).isName() || value >= tokens.size()) {
                return;
            }
            if (is(value + 1, ",") || is(value + 1, ")")) {
                compare(tokens.get(column), tokens.get(value));
            }
            value = nextItem(value);
        }
    }

    private int nextItem(int from) {
        int depth = 0;
        for (int i = from; i < tokens.size(); i++) {
            if (depth == 0 && is(i, ",")) {
                return i + 1;
            }
            depth += is(i, "(") ? 1 : is(i, ")") ? -1 : 0;
            if (depth < 0) {
                return tokens.size();
            }
        }
        return tokens.size();
    }

    private void columns(int from, int to) {
        for (int i = from; i < to && reads.size() < MOST_COLUMNS; i++) {
            if (tokens.get(i).isName() && !is(i + 1, ".") && !is(i + 1, "(")) {
                reads.add(tokens.get(i).name());
            }
        }
    }

    private boolean aggregate(int first) {
        int at = is(first, "DISTINCT") ? first + 1 : first;
        return is(at + 1, "(") && AGGREGATES.contains(tokens.get(at).name());
    }
}
