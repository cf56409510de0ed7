package dev.underpin.sqlite;

import dev.underpin.model.catalog.CheckConstraint;
import dev.underpin.model.catalog.Deferral;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the list of columns and constraints of a CREATE TABLE text (sqlite.org/lang_createtable.html). */
final class TableClauseReader {

    private static final List<String> CONSTRAINTS = List.of("CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN");

    private final TokenWalk walk;
    private final TableClauses clauses;

    TableClauseReader(TokenWalk walk, TableClauses clauses) {
        this.walk = walk;
        this.clauses = clauses;
    }

    void read() {
        walk.seek("(");
        for (TokenWalk item : walk.items()) {
            if (item.atAny(CONSTRAINTS)) {
                constraints(item);
            } else {
                new ColumnClauseReader(item, clauses).read();
            }
        }
    }

    /** One or more: SQLite does not insist on commas between them. */
    private void constraints(TokenWalk item) {
        String name = null;
        while (!item.ended()) {
            if (item.accept("CONSTRAINT")) {
                name = item.take();
            } else {
                constraint(item, name);
                name = null;
            }
        }
    }

    private void constraint(TokenWalk item, @Nullable String name) {
        if (item.accept("PRIMARY", "KEY") || item.at("UNIQUE")) {
            boolean primary = !item.accept("UNIQUE");
            key(item, primary, name);
        } else if (item.accept("CHECK")) {
            clauses.checks().add(new CheckConstraint(name, item.group(), false, true, true, true, null));
            ClauseWords.onConflict(item);
        } else if (item.accept("FOREIGN", "KEY")) {
            item.group();
            item.accept("REFERENCES");
            ClauseWords.skipReference(item);
            Deferral deferral = ClauseWords.atDeferral(item) ? ClauseWords.deferral(item) : Deferral.NOT_DEFERRABLE;
            clauses.references().add(new ReferenceClause(name, deferral));
        } else {
            item.skip();
        }
    }

    private void key(TokenWalk item, boolean primary, @Nullable String name) {
        List<TokenWalk> columns = item.items();
        boolean autoincrement = !columns.isEmpty() && columns.getLast().endsWith("AUTOINCREMENT", 1);
        clauses.keys()
                .add(new KeyClause(
                        primary,
                        name,
                        columns.stream().map(ClauseWords::keyColumn).toList(),
                        columns.stream().map(ClauseWords::keyCollation).toList(),
                        ClauseWords.onConflict(item),
                        primary && autoincrement));
    }
}
