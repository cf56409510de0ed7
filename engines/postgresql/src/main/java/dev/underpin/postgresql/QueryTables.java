package dev.underpin.postgresql;

import dev.underpin.sql.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The tables that the queries in a statement read, as far as they stand behind FROM, JOIN or USING. */
final class QueryTables {

    /** Functions whose arguments have a FROM of their own. */
    private static final Set<String> WITH_FROM = Set.of("extract", "substring", "trim", "overlay", "position");

    private final List<Token> tokens;
    private final Set<String> named = new HashSet<>();

    private QueryTables(List<Token> tokens) {
        this.tokens = tokens;
        for (int i = 1; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).is("AS")
                    && (tokens.get(i + 1).is("(") || tokens.get(i + 1).is("MATERIALIZED"))) {
                named.add(tokens.get(i - 1).name()); // WITH name AS (
            }
        }
    }

    static List<List<String>> of(List<Token> tokens) {
        return new QueryTables(tokens).read();
    }

    private List<List<String>> read() {
        var tables = new ArrayList<List<String>>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.is("(") && i > 0 && WITH_FROM.contains(tokens.get(i - 1).name())) {
                i = TokenWalk.behindGroup(tokens, i) - 1;
            } else if (token.is("JOIN") || token.is("FROM") && !distinct(i) || token.is("USING") && inDelete()) {
                listed(i + 1, tables);
            }
        }
        return tables;
    }

    private boolean distinct(int from) {
        return from > 0 && tokens.get(from - 1).is("DISTINCT");
    }

    private boolean inDelete() {
        return tokens.getFirst().is("DELETE") || tokens.getFirst().is("MERGE");
    }

    private void listed(int from, List<List<String>> tables) {
        var walk = new TokenWalk(tokens, from);
        do {
            walk.acceptAny("ONLY", "LATERAL");
            boolean nested = walk.sees("(");
            walk.group();
            List<String> name = nested ? List.of() : walk.name();
            boolean call = walk.sees("(");
            if (!name.isEmpty() && !call && !(name.size() == 1 && named.contains(name.getFirst()))) {
                tables.add(name);
            }
            walk.group();
            if (walk.accept("AS") || !walk.seesAny("WHERE", "JOIN", "ON", "SET", ",")) {
                walk.name();
            }
        } while (walk.accept(","));
    }
}
