package dev.underpin.sqlite;

import dev.underpin.model.catalog.CheckConstraint;
import dev.underpin.model.catalog.NotNullConstraint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a table's CREATE text says and the pragmas do not tell. Keys and references stand in the order of the text. */
final class TableClauses {

    private final Map<String, ColumnClause> columns = new HashMap<>();
    private final List<KeyClause> keys = new ArrayList<>();
    private final List<CheckConstraint> checks = new ArrayList<>();
    private final List<NotNullConstraint> notNulls = new ArrayList<>();
    private final List<ReferenceClause> references = new ArrayList<>();

    static TableClauses read(String definition) {
        var clauses = new TableClauses();
        new TableClauseReader(TokenWalk.over(definition), clauses).read();
        return clauses;
    }

    ColumnClause column(String name) {
        return columns.getOrDefault(Names.folded(name), ColumnClause.PLAIN);
    }

    void column(String name, ColumnClause clause) {
        columns.put(Names.folded(name), clause);
    }

    List<KeyClause> keys() {
        return keys;
    }

    List<CheckConstraint> checks() {
        return checks;
    }

    /** Those with a name of their own. */
    List<NotNullConstraint> notNulls() {
        return notNulls;
    }

    List<ReferenceClause> references() {
        return references;
    }

    boolean autoincrement() {
        return keys.stream().anyMatch(KeyClause::autoincrement);
    }
}
