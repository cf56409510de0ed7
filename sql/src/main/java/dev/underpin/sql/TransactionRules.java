package dev.underpin.sql;

/**
 * Which statements the engine refuses inside a transaction block, as far as their text tells (PostgreSQL 14 to 18,
 * SQLite 3). A forecast: whether a REINDEX or CLUSTER meets a partitioned table only the catalog knows.
 */
final class TransactionRules {
    private final TokenCursor head;

    TransactionRules(TokenCursor head) {
        this.head = head;
    }

    boolean refuse(Verb verb) {
        String first = head.takeWord();
        return switch (head.dialect()) {
            case POSTGRESQL -> postgreSql(verb, first);
            case SQLITE -> sqlite(verb);
        };
    }

    private boolean postgreSql(Verb verb, String first) {
        return switch (verb) {
            case VACUUM, CREATE_DATABASE -> true;
            case CREATE_INDEX -> {
                head.accept("UNIQUE");
                yield head.at("INDEX", "CONCURRENTLY");
            }
            case CREATE_OTHER -> head.at("TABLESPACE") || (head.at("SUBSCRIPTION") && makesSlot());
            case DROP ->
                head.at("DATABASE")
                        || head.at("TABLESPACE")
                        || head.at("SUBSCRIPTION")
                        || head.at("INDEX", "CONCURRENTLY");
            case ALTER_TABLE ->
                head.seek("DETACH").equals("DETACH")
                        && head.seek("CONCURRENTLY").length() > 0;
            case ALTER_OTHER ->
                head.at("SYSTEM")
                        || (head.accept("DATABASE") && movesDatabase())
                        || (head.accept("SUBSCRIPTION") && refreshesTables());
            case REINDEX -> reindex();
            case CLUSTER -> {
                head.acceptOptions("");
                head.accept("VERBOSE");
                yield head.ended();
            }
            case COMMIT, ROLLBACK -> head.at("PREPARED");
            case OTHER -> first.equals("DISCARD") && head.at("ALL");
            default -> false;
        };
    }

    private boolean reindex() {
        boolean concurrently = head.acceptOptions("CONCURRENTLY");
        boolean many = head.at("SCHEMA") || head.at("DATABASE") || head.at("SYSTEM");
        head.take();
        return concurrently || many || head.at("CONCURRENTLY");
    }

    /** CREATE SUBSCRIPTION makes a slot on the publisher unless told not to. */
    private boolean makesSlot() {
        while (!head.ended()) {
            boolean option = head.accept("create_slot") || head.accept("connect");
            if (option) {
                head.accept("=");
                if (head.at("false") || head.at("off")) {
                    return false;
                }
            }
            head.take();
        }
        return true;
    }

    private boolean refreshesTables() {
        head.name();
        boolean publication = head.takeWord().matches("SET|ADD|DROP|REFRESH") && head.accept("PUBLICATION");
        while (publication && !head.ended()) {
            if (head.accept("refresh", "=") && (head.at("false") || head.at("off"))) {
                return false;
            }
            head.take();
        }
        return publication;
    }

    private boolean movesDatabase() {
        head.name();
        return head.at("SET", "TABLESPACE");
    }

    /** DETACH is refused once the transaction has touched the attached database, which it usually has. */
    private boolean sqlite(Verb verb) {
        if (verb == Verb.PRAGMA) {
            boolean guarded = !head.seek("journal_mode", "synchronous").isEmpty();
            return guarded && (head.at("=") || head.at("("));
        }
        return verb == Verb.VACUUM || verb == Verb.DETACH;
    }
}
