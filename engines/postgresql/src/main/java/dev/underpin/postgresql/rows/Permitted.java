package dev.underpin.postgresql.rows;

import dev.underpin.sql.Dialect;
import dev.underpin.sql.Token;
import dev.underpin.sql.TokenKind;
import dev.underpin.sql.Tokens;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What conditions over a single column let it hold, as far as they are of the common forms: one of a list, from a number to a number, a
 * text of a form or a length.
 */
final class Permitted {

    private static final Set<String> OPPOSITES = Set.of("OR", "NOT", "CASE", "<>", "!=");
    private static final Pattern COMPARISON = Pattern.compile("\\w+ (>=|>|<=|<) (-?\\d+(?:\\.\\d+)?)(?= AND |$)");
    private static final Pattern LENGTH = Pattern.compile("length\\w+ = (\\d+)$");
    private static final Pattern CAST = Pattern.compile("::[a-z]+( [a-z]+)*(\\(\\d+(,\\d+)?\\))?(\\[\\])?");

    private final Set<String> values = new LinkedHashSet<>();
    private @Nullable BigDecimal low;
    private @Nullable BigDecimal high;
    private boolean above;
    private @Nullable String form;

    /** One more condition. Of a form that is not known it permits everything. */
    void add(String condition) {
        List<Token> tokens = Tokens.of(condition, Dialect.POSTGRESQL);
        for (int i = 0; i + 1 < tokens.size(); i++) {
            Token operand = tokens.get(i + 1);
            if (operand.kind() == TokenKind.STRING && tokens.get(i).is("~")) {
                form = operand.name();
            } else if (operand.kind() == TokenKind.STRING && tokens.get(i).is("~~")) {
                form = likened(operand.name());
            }
        }
        if (form != null || tokens.stream().anyMatch(token -> OPPOSITES.stream().anyMatch(token::is))) {
            return;
        }
        String bare = CAST.matcher(condition).replaceAll("").replaceAll("[()'\"]", "");
        Matcher length = LENGTH.matcher(bare);
        if (length.find()) {
            form = "^[0-9a-f]{" + length.group(1) + "}$";
            return;
        }
        Matcher comparison = COMPARISON.matcher(bare);
        boolean compared = false;
        while (comparison.find()) {
            compared = true;
            limit(comparison.group(1), new BigDecimal(comparison.group(2)));
        }
        if (!compared && tokens.stream().anyMatch(token -> token.is("="))) {
            tokens.stream()
                    .filter(token -> token.kind() == TokenKind.STRING || token.kind() == TokenKind.NUMBER)
                    .map(Token::name)
                    .forEach(values::add);
        }
    }

    private void limit(String comparison, BigDecimal number) {
        if (comparison.startsWith(">")) {
            low = number;
            above = comparison.equals(">");
        } else {
            high = number;
        }
    }

    /** The form that LIKE asks for, as a regular expression. */
    private static String likened(String pattern) {
        return "^"
                + pattern.replaceAll("([.+*?^$()\\[\\]{}|])", "\\\\$1")
                        .replace("%", "[a-z]{6,12}")
                        .replace("_", "[a-z]")
                + "$";
    }

    /** At least one of a closed list; empty for no list. */
    Set<String> values() {
        return values;
    }

    @Nullable
    BigDecimal low() {
        return low;
    }

    @Nullable
    BigDecimal high() {
        return high;
    }

    /** Whether the lower limit itself is not permitted. */
    boolean above() {
        return above;
    }

    /** A regular expression for texts. */
    @Nullable
    String form() {
        return form;
    }
}
