package dev.underpin.postgresql;

import dev.underpin.sql.Token;
import dev.underpin.sql.TokenKind;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The settings a script makes by SET and {@code set_config}, as {@code effects/settings.sql} gives them; timeouts in ms. */
final class ScriptSettings {

    private static final List<String> TIMEOUTS =
            List.of("lock_timeout", "statement_timeout", "idle_in_transaction_session_timeout", "transaction_timeout");
    private static final Pattern TIME = Pattern.compile("(\\d+)\\s*(us|ms|s|min|h|d|)");
    private static final Map<String, Long> MILLISECONDS =
            Map.of("ms", 1L, "", 1L, "s", 1_000L, "min", 60_000L, "h", 3_600_000L, "d", 86_400_000L);

    private final Map<String, String> ofSession = new HashMap<>();
    private final Map<String, String> ofTransaction = new HashMap<>();

    ScriptSettings() {
        reset();
    }

    void reset() {
        ofSession.clear();
        ofTransaction.clear();
        TIMEOUTS.forEach(timeout -> ofSession.put(timeout, "0"));
    }

    void transactionEnded() {
        ofTransaction.clear();
    }

    Map<String, String> inForce() {
        var all = new HashMap<>(ofSession);
        all.putAll(ofTransaction);
        return all;
    }

    String searchPath() {
        return inForce().getOrDefault("search_path", "public");
    }

    void read(List<Token> tokens) {
        var walk = new TokenWalk(tokens, 0);
        if (walk.accept("SET")) {
            boolean local = walk.accept("LOCAL");
            walk.accept("SESSION");
            String name = walk.accept("TIME", "ZONE") ? "TimeZone" : walk.word();
            if (!walk.acceptAny("TO", "=") && !name.equals("TimeZone")) {
                return;
            }
            keep(name, value(walk.rest()), local);
        } else if (walk.accept("RESET")) {
            String name = walk.word();
            keep(name, TIMEOUTS.contains(name) ? "0" : "", false);
        } else if (walk.accept("SELECT") && walk.word().equals("set_config")) {
            List<List<Token>> arguments = TokenWalk.parts(walk.group());
            if (arguments.size() == 3) {
                keep(
                        arguments.get(0).getFirst().name(),
                        value(arguments.get(1)),
                        arguments.get(2).getFirst().is("true"));
            }
        }
    }

    private void keep(String name, String value, boolean local) {
        String known = TIMEOUTS.contains(name) ? milliseconds(value) : value;
        (local ? ofTransaction : ofSession).put(name, known);
        if (!local) {
            ofTransaction.remove(name);
        }
    }

    private static String value(List<Token> tokens) {
        return tokens.isEmpty()
                ? ""
                : tokens.getFirst().kind() == TokenKind.STRING || tokens.size() == 1
                        ? tokens.getFirst().name()
                        : TokenWalk.text(tokens);
    }

    private static String milliseconds(String written) {
        Matcher matcher = TIME.matcher(written.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return "0";
        }
        return String.valueOf(Long.parseLong(matcher.group(1)) * MILLISECONDS.getOrDefault(matcher.group(2), 0L));
    }
}
