package dev.underpin.sqlite;

import dev.underpin.model.catalog.CheckConstraint;
import dev.underpin.model.catalog.Deferral;
import dev.underpin.model.catalog.NotNullConstraint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one column's line of a CREATE TABLE text: its name, and the constraints behind its type. */
final class ColumnClauseReader {

    private static final List<String> BEHIND_TYPE = List.of(
            "CONSTRAINT",
            "PRIMARY",
            "NOT",
            "NULL",
            "UNIQUE",
            "CHECK",
            "DEFAULT",
            "COLLATE",
            "REFERENCES",
            "AS",
            "DEFERRABLE");

    private final TokenWalk walk;
    private final TableClauses clauses;
    private final String column;
    private ColumnClause clause = ColumnClause.PLAIN;

    ColumnClauseReader(TokenWalk walk, TableClauses clauses) {
        this.walk = walk;
        this.clauses = clauses;
        this.column = walk.take();
    }

    void read() {
        skipType();
        String name = null;
        while (!walk.ended()) {
            if (walk.accept("CONSTRAINT")) {
                name = walk.take();
            } else {
                constraint(name);
                name = null;
            }
        }
        clauses.column(column, clause);
    }

    private void skipType() {
        while (walk.atName() && !walk.atAny(BEHIND_TYPE) && !walk.at("GENERATED", "ALWAYS", "AS")) {
            walk.take();
        }
        walk.group();
    }

    private void constraint(@Nullable String name) {
        if (walk.accept("PRIMARY", "KEY")) {
            primaryKey(name);
        } else if (walk.accept("UNIQUE")) {
            clauses.keys()
                    .add(new KeyClause(false, name, List.of(column), List.of(""), ClauseWords.onConflict(walk), false));
        } else if (walk.accept("NOT", "NULL")) {
            notNull(name);
        } else if (walk.accept("CHECK")) {
            clauses.checks().add(new CheckConstraint(name, walk.group(), false, true, true, true, null));
        } else if (walk.accept("DEFAULT")) {
            skipDefault();
        } else if (walk.accept("COLLATE")) {
            clause = clause.collated(walk.take());
        } else if (walk.accept("GENERATED", "ALWAYS", "AS") || walk.accept("AS")) {
            clause = clause.generated(walk.group());
        } else if (walk.accept("REFERENCES")) {
            ClauseWords.skipReference(walk);
            clauses.references().add(new ReferenceClause(name, Deferral.NOT_DEFERRABLE));
        } else if (ClauseWords.atDeferral(walk)) {
            defer(ClauseWords.deferral(walk));
        } else {
            walk.skip();
        }
    }

    private void primaryKey(@Nullable String name) {
        if (!walk.accept("ASC")) {
            walk.accept("DESC");
        }
        String conflict = ClauseWords.onConflict(walk);
        clauses.keys()
                .add(new KeyClause(true, name, List.of(column), List.of(""), conflict, walk.accept("AUTOINCREMENT")));
    }

    private void notNull(@Nullable String name) {
        if (name != null) {
            clauses.notNulls().add(new NotNullConstraint(name, column, true, true, null));
        }
        clause = clause.notNull(ClauseWords.onConflict(walk));
    }

    private void skipDefault() {
        if (!walk.accept("-")) {
            walk.accept("+");
        }
        walk.skip();
    }

    /** A deferral is about the reference before it. */
    private void defer(Deferral deferral) {
        List<ReferenceClause> references = clauses.references();
        if (!references.isEmpty()) {
            ReferenceClause last = references.removeLast();
            references.add(new ReferenceClause(last.name(), deferral));
        }
    }
}
