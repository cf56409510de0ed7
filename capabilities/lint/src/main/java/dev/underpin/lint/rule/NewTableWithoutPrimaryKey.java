package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.effect.Difference;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;

/** A table that comes without a primary key and gets none in its file. */
public final class NewTableWithoutPrimaryKey implements LintRule {

    private static final Card CARD = LintRule.seen(
                    NewTableWithoutPrimaryKey.class, "New table without a primary key", Severity.LOW)
            .when(
                    "A table is made, and at the end of the file it has no primary key. Partitions, tables that the file drops again and foreign tables do not count.")
            .effect(
                    "Rows that are twice the same cannot be told apart, logical replication refuses UPDATE and DELETE on it, and tools that copy tables online refuse it.")
            .instead("Give it a key, if only id bigint GENERATED ALWAYS AS IDENTITY.")
            .links("https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-PRIMARY-KEYS");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        boolean extension = statement.made(Subject.Kind.EXTENSION).findAny().isPresent();
        return statement
                .made(Subject.Kind.TABLE)
                .filter(table -> !extension && !table.text("kind").equals("foreign table"))
                .filter(table -> table.fact("bound") == null && table.fact("parents") == null)
                .sorted(Comparator.comparing(CatalogEntry::subject))
                .filter(table -> TableColumns.lasts(statement, table.subject()) && !getsKey(statement, table.subject()))
                .map(table -> finding(
                                table.subject(),
                                "The new " + table.text("kind") + " " + table.name() + " has no primary key.")
                        .evidence(Words.seen(statement, "None was there at the end of the file."))
                        .advice(
                                "Declare the columns that identify a row as PRIMARY KEY, or add id bigint GENERATED ALWAYS AS"
                                        + " IDENTITY PRIMARY KEY."));
    }

    /** Under its name of then: a copy is renamed into place when its keys are there. */
    private static boolean getsKey(LintedStatement statement, Subject table) {
        Subject now = table;
        for (LintedStatement each :
                Stream.concat(Stream.of(statement), statement.later().stream()).toList()) {
            for (Difference difference : each.effect().differences()) {
                if (difference instanceof Difference.Altered altered
                        && altered.before().subject().equals(now)) {
                    now = altered.after().subject();
                }
            }
            Subject name = now;
            if (each.made(Subject.Kind.CONSTRAINT)
                    .anyMatch(constraint -> constraint.text("kind").equals("primary key")
                            && Objects.equals(constraint.subject().owner(), name.owner()))) {
                return true;
            }
        }
        return false;
    }
}
