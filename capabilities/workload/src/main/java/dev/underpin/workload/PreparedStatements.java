package dev.underpin.workload;

import dev.underpin.sql.Dialect;
import dev.underpin.sql.Token;
import dev.underpin.sql.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one session has PREPAREd, so that its EXECUTEs count for the query and not for the name. */
final class PreparedStatements {
    private static final int MOST = 200;

    private final Map<String, String> queries = new HashMap<>();

    /** Whether a statement begins with a word in any case; blanks and comments before it hide it. */
    static boolean begins(String statement, String word) {
        return statement.regionMatches(true, 0, word, 0, word.length());
    }

    /** Remembers what a PREPARE prepares; other statements do nothing. */
    void prepared(String statement) {
        List<Token> tokens = Tokens.of(statement, Dialect.POSTGRESQL);
        int depth = 0;
        for (int i = 2; i < tokens.size() - 1; i++) {
            depth += tokens.get(i).is("(") ? 1 : tokens.get(i).is(")") ? -1 : 0;
            if (depth == 0 && tokens.get(i).is("AS")) {
                if (queries.size() < MOST) {
                    queries.put(
                            tokens.get(1).name(),
                            statement.substring(tokens.get(i + 1).offset()));
                }
                return;
            }
        }
    }

    /** The query that an EXECUTE runs, with its values; null where it is not known. */
    @Nullable
    Execution executed(Execution execute) {
        List<Token> tokens = Tokens.of(execute.text(), Dialect.POSTGRESQL);
        String query = tokens.size() < 2 ? null : queries.get(tokens.get(1).name());
        return query == null ? null : execute.of(query, arguments(execute.text(), tokens));
    }

    private static List<String> arguments(String text, List<Token> tokens) {
        List<String> arguments = new ArrayList<>();
        int depth = 0;
        int from = -1;
        for (Token token : tokens.subList(2, tokens.size())) {
            boolean closes = token.is(")");
            if (depth == 1 && from >= 0 && (closes || token.is(","))) {
                arguments.add(text.substring(from, token.offset()).strip());
                from = token.offset() + 1;
            }
            depth += token.is("(") ? 1 : closes ? -1 : 0;
            if (depth == 1 && from < 0) {
                from = token.offset() + 1;
            }
        }
        return arguments;
    }
}
