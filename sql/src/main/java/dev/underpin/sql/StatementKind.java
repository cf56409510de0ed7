package dev.underpin.sql;

import java.util.List;

/**
 * What a statement is, as far as its leading words tell.
 *
 * @param object the kind of thing created, altered, dropped or commented on, in upper case: {@code TABLE},
 *     {@code MATERIALIZED VIEW}; empty for other verbs
 * @param target the name of the thing, outermost part first, unquoted and folded; empty when there is none, when there
 *     are several, or when it is not plainly readable
 * @param on the table of an index, trigger, policy or rule; empty for other things
 * @param refusesTransaction whether the engine refuses to run it inside a transaction block
 */
public record StatementKind(
        Verb verb, String object, List<String> target, List<String> on, boolean refusesTransaction) {

    public StatementKind {
        target = List.copyOf(target);
        on = List.copyOf(on);
    }

    public static StatementKind of(Statement statement, Dialect dialect) {
        return of(statement.text(), dialect);
    }

    /** Classifies one statement without its semicolon; leading comments do not matter. */
    public static StatementKind of(String sql, Dialect dialect) {
        return new KindReader(sql, dialect).read();
    }

    /** Whether it begins, ends or marks a transaction. */
    public boolean transactionControl() {
        return verb.transactionControl();
    }
}
