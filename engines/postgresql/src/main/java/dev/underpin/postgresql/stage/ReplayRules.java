package dev.underpin.postgresql.stage;

import dev.underpin.engine.Recorded;
import dev.underpin.sql.Dialect;
import dev.underpin.sql.StatementKind;
import dev.underpin.sql.Token;
import dev.underpin.sql.Tokens;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which recorded statements may be sent again: those that ask or change rows of the database's own tables, one by one. */
final class ReplayRules {

    private static final Set<String> SESSION =
            Set.of("discard", "deallocate", "prepare", "listen", "unlisten", "notify", "start");
    private static final Set<String> UNKNOWN = Set.of("execute", "declare", "fetch", "move", "close");
    private static final Set<String> SERVER = Set.of(
            "information_schema",
            "set_config",
            "dblink",
            "dblink_exec",
            "dblink_connect",
            "lo_import",
            "lo_export",
            "lo_unlink",
            "lo_create");

    private final List<Token> tokens;
    private final StatementKind kind;
    private final NamedTables tables;

    ReplayRules(String sql, NamedTables tables) {
        this.tokens = Tokens.of(sql, Dialect.POSTGRESQL);
        this.kind = StatementKind.of(sql, Dialect.POSTGRESQL);
        this.tables = tables;
    }

    /** Why it may not; empty where it may. */
    Optional<Recorded.Why> unfit() {
        String first = tokens.isEmpty() ? "" : tokens.getFirst().text().toLowerCase(Locale.ROOT);
        if (tokens.stream().anyMatch(token -> token.is(";"))) {
            return Optional.of(Recorded.Why.SEVERAL);
        }
        if (UNKNOWN.contains(first)) {
            return Optional.of(Recorded.Why.UNKNOWN);
        }
        if (first.isEmpty() || SESSION.contains(first)) {
            return Optional.of(Recorded.Why.SESSION);
        }
        return switch (kind.verb()) {
            case BEGIN, COMMIT, ROLLBACK, SAVEPOINT, RELEASE, ROLLBACK_TO, PREPARE_TRANSACTION, SET, RESET, SHOW ->
                Optional.of(Recorded.Why.SESSION);
            case SELECT -> makesTable() ? Optional.of(Recorded.Why.COMMAND) : unfitWithin();
            case INSERT, UPDATE, DELETE, MERGE -> unfitWithin();
            default -> Optional.of(Recorded.Why.COMMAND);
        };
    }

    private Optional<Recorded.Why> unfitWithin() {
        if (isCut()) {
            return Optional.of(Recorded.Why.CUT);
        }
        if (tables.isForeign()) {
            return Optional.of(Recorded.Why.ELSEWHERE);
        }
        return tokens.stream().filter(Token::isName).map(Token::name).anyMatch(this::isOfServer)
                ? Optional.of(Recorded.Why.SERVER)
                : Optional.empty();
    }

    /** Names that begin so are the server's but where the database has a table of that name. */
    private boolean isOfServer(String name) {
        return SERVER.contains(name)
                || name.startsWith("pg_")
                        && tables.names().stream()
                                .noneMatch(table -> table.name().equals(name));
    }

    /** {@code SELECT … INTO table}, also behind WITH; the INTO of an INSERT within WITH is none. */
    private boolean makesTable() {
        for (int i = 1; i < tokens.size(); i++) {
            if (tokens.get(i).is("into")
                    && !tokens.get(i - 1).is("insert")
                    && !tokens.get(i - 1).is("merge")) {
                return true;
            }
        }
        return false;
    }

    private boolean isCut() {
        return tokens.stream()
                                .mapToInt(token -> token.is("(") ? 1 : token.is(")") ? -1 : 0)
                                .sum()
                        != 0
                || tokens.getLast().is(",")
                || tokens.getLast().is("=")
                || tokens.getLast().is(".");
    }
}
