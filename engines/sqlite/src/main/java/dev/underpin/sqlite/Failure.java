package dev.underpin.sqlite;

import dev.underpin.engine.Outcome;
import dev.underpin.sql.Dialect;
import dev.underpin.sql.Token;
import dev.underpin.sql.Tokens;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A statement's failure as the engine words it. The place is found again by the words, since the driver does not pass on the
 * engine's offset; where words stand more than once it is not told.
 */
final class Failure {

    private static final Pattern NEAR = Pattern.compile("near \"(.*)\": syntax error", Pattern.DOTALL);

    private static final List<Pattern> MISSING = List.of(
            Pattern.compile("no such [a-z ]+: (?:main\\.)?([^:]+)$"),
            Pattern.compile("unknown function: (\\w+)"),
            Pattern.compile("has no column named (.+)$"),
            Pattern.compile("unknown column \"([^\"]+)\" in foreign key definition"),
            Pattern.compile("unknown database (.+)$"));

    private Failure() {}

    static Outcome outcome(SQLException failure, String sql) {
        String message = EngineWords.message(failure);
        String code = EngineWords.code(failure).name();
        String missing = missing(message);
        Outcome contained = Containment.after(message, code, missing);
        return contained != null
                ? contained
                : new Outcome.Failed(message, code, null, offset(message, missing, sql), missing);
    }

    private static @Nullable String missing(String message) {
        for (Pattern pattern : MISSING) {
            Matcher matcher = pattern.matcher(message);
            if (matcher.find()) {
                return matcher.group(1);
            }
        }
        return null;
    }

    private static int offset(String message, @Nullable String missing, String sql) {
        if (message.equals("incomplete input")) {
            return sql.length();
        }
        Matcher near = NEAR.matcher(message);
        if (near.matches()) {
            String text = near.group(1);
            return onlyPlace(sql, token -> token.text().equals(text));
        }
        if (missing == null) {
            return -1;
        }
        String last = missing.substring(missing.lastIndexOf('.') + 1);
        return onlyPlace(sql, token -> token.isName() && Dialect.SQLITE.same(token.name(), last));
    }

    private static int onlyPlace(String sql, Predicate<Token> test) {
        List<Token> found = Tokens.of(sql, Dialect.SQLITE).stream().filter(test).toList();
        return found.size() == 1 ? found.getFirst().offset() : -1;
    }
}
