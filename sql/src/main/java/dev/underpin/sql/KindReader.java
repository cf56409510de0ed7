package dev.underpin.sql;

import java.util.List;

/** Reads the head of a statement: its verb and, where it stands in plain sight, what it is about. */
final class KindReader {
    private final TokenCursor head;
    private final TransactionRules rules;

    KindReader(String sql, Dialect dialect) {
        this.head = new TokenCursor(sql, dialect);
        this.rules = new TransactionRules(new TokenCursor(sql, dialect));
    }

    StatementKind read() {
        while (head.accept("(")) {}
        StatementKind kind = byFirstWord(head.takeWord());
        return rules.refuse(kind.verb())
                ? new StatementKind(kind.verb(), kind.object(), kind.target(), kind.on(), true)
                : kind;
    }

    private StatementKind byFirstWord(String first) {
        return switch (first) {
            case "CREATE", "ALTER", "DROP", "COMMENT" -> new ObjectReader(head).read(first);
            case "INSERT", "REPLACE", "UPDATE", "DELETE", "MERGE", "TRUNCATE", "COPY", "LOCK" -> writes(first);
            case "SELECT", "VALUES", "TABLE" -> plain(Verb.SELECT);
            case "WITH" -> byFirstWord(head.seek("SELECT", "VALUES", "INSERT", "REPLACE", "UPDATE", "DELETE", "MERGE"));
            case "GRANT" -> plain(Verb.GRANT);
            case "REVOKE" -> plain(Verb.REVOKE);
            case "SET" -> plain(Verb.SET);
            case "RESET" -> plain(Verb.RESET);
            case "SHOW" -> plain(Verb.SHOW);
            case "DO" -> plain(Verb.DO);
            case "CALL" -> plain(Verb.CALL);
            case "EXPLAIN" -> plain(Verb.EXPLAIN);
            case "PRAGMA" -> new StatementKind(Verb.PRAGMA, "", head.name(), List.of(), false);
            case "ATTACH" -> plain(Verb.ATTACH);
            case "DETACH" -> plain(Verb.DETACH);
            case "ANALYZE", "ANALYSE", "VACUUM", "REINDEX", "CLUSTER", "REFRESH" -> maintains(first);
            default -> plain(transaction(first));
        };
    }

    private static StatementKind plain(Verb verb) {
        return new StatementKind(verb, "", List.of(), List.of(), false);
    }

    private StatementKind about(Verb verb) {
        head.accept("ONLY");
        return new StatementKind(verb, "", head.soleName(), List.of(), false);
    }

    private StatementKind writes(String first) {
        return switch (first) {
            case "INSERT", "REPLACE" -> {
                orConflict();
                head.accept("INTO");
                yield about(Verb.INSERT);
            }
            case "UPDATE" -> {
                orConflict();
                yield about(Verb.UPDATE);
            }
            case "DELETE" -> {
                head.accept("FROM");
                yield about(Verb.DELETE);
            }
            case "MERGE" -> {
                head.accept("INTO");
                yield about(Verb.MERGE);
            }
            case "COPY" -> about(Verb.COPY);
            default -> {
                head.accept("TABLE");
                yield about(first.equals("LOCK") ? Verb.LOCK : Verb.TRUNCATE);
            }
        };
    }

    /** {@code INSERT OR IGNORE INTO}, {@code UPDATE OR FAIL} of SQLite. */
    private void orConflict() {
        if (head.accept("OR")) {
            head.takeWord();
        }
    }

    private StatementKind maintains(String first) {
        return switch (first) {
            case "REFRESH" -> {
                head.accept("MATERIALIZED", "VIEW");
                head.accept("CONCURRENTLY");
                yield about(Verb.REFRESH);
            }
            case "REINDEX" -> {
                head.acceptOptions("");
                boolean table = head.acceptAny("INDEX", "TABLE", "SCHEMA", "DATABASE", "SYSTEM");
                head.accept("CONCURRENTLY");
                yield table || head.dialect() == Dialect.SQLITE ? about(Verb.REINDEX) : plain(Verb.REINDEX);
            }
            default -> {
                head.acceptOptions("");
                while (head.acceptAny("FULL", "FREEZE", "VERBOSE", "ANALYZE", "ANALYSE")) {}
                yield about(first.startsWith("ANALY") ? Verb.ANALYZE : Verb.valueOf(first));
            }
        };
    }

    private Verb transaction(String first) {
        return switch (first) {
            case "BEGIN" -> Verb.BEGIN;
            case "START" -> head.at("TRANSACTION") ? Verb.BEGIN : Verb.OTHER;
            case "COMMIT", "END" -> Verb.COMMIT;
            case "ROLLBACK", "ABORT" -> {
                head.acceptAny("WORK", "TRANSACTION");
                yield head.at("TO") ? Verb.ROLLBACK_TO : Verb.ROLLBACK;
            }
            case "SAVEPOINT" -> Verb.SAVEPOINT;
            case "RELEASE" -> Verb.RELEASE;
            case "PREPARE" -> head.at("TRANSACTION") ? Verb.PREPARE_TRANSACTION : Verb.OTHER;
            default -> Verb.OTHER;
        };
    }
}
