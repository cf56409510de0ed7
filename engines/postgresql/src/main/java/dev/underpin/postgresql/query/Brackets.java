package dev.underpin.postgresql.query;

import dev.underpin.sql.Token;
import java.util.List;
import java.util.Set;

/** What is nested in a query's tokens: in parentheses, in square brackets, between CASE and END. */
record Brackets(List<Token> tokens) {

    /**
     * Where the brackets close that are open here, or one of the words stands outside of all that are opened behind it.
     *
     * @param step 1 to the right, -1 to the left
     */
    int end(int from, int step, Set<String> words) {
        int depth = 0;
        for (int at = from; at >= 0 && at < tokens.size(); at += step) {
            depth += step * nesting(at);
            if (depth < 0 || depth == 0 && words.stream().anyMatch(tokens.get(at)::is)) {
                return at;
            }
        }
        return step > 0 ? tokens.size() : -1;
    }

    private int nesting(int at) {
        if (is(at, "(") || is(at, "[") || is(at, "case")) {
            return 1;
        }
        return is(at, ")") || is(at, "]") || is(at, "end") ? -1 : 0;
    }

    /** Whether this keyword or symbol stands there; never beyond the ends. */
    boolean is(int at, String word) {
        return at >= 0 && at < tokens.size() && tokens.get(at).is(word);
    }
}
