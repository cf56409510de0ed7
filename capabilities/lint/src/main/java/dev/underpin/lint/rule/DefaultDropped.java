package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.effect.Difference;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A default or an identity that running code may count on when it leaves the column out. */
public final class DefaultDropped implements LintRule {

    private static final Card CARD = LintRule.seen(DefaultDropped.class, "Default dropped", Severity.HIGH)
            .when(
                    "A column of an existing table has no default or identity any more, and gets none in the same transaction. Where it may be NULL, it is told as low.")
            .effect("INSERTs of running code that leave the column out fail; where it may be NULL, they write NULL.")
            .instead("Drop it when all running code names the column.")
            .links("https://www.postgresql.org/docs/current/ddl-default.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        Set<Subject> added = RequiredColumns.addedUpTo(statement);
        Cascade cascade = Cascade.of(statement);
        return TableColumns.altered(statement)
                .filter(column -> filled(column.before()) && !filled(column.after()))
                .filter(column -> !added.contains(column.after().subject()))
                .filter(column -> !cascade.defaults().contains(column.after()))
                .filter(column -> !filledLater(statement, column.after().subject()))
                .filter(column -> !RequiredColumns.mayBeFilled(statement, TableColumns.table(column.after())))
                .map(column -> finding(statement, column));
    }

    private Finding finding(LintedStatement statement, Difference.Altered column) {
        ObjectName table = TableColumns.table(column.after());
        boolean required = column.after().is("not_null");
        String was = column.before().fact("identity") != null
                ? "identity"
                : "default " + Words.value(column.before().text("default"));
        return finding(
                        column.after().subject(),
                        TableColumns.words(column.after()) + " loses its " + was
                                + ": INSERTs of running code that leave it out " + (required ? "fail." : "write NULL."))
                .severity(required ? card().severity() : Severity.LOW)
                .evidence(Words.seen(
                        statement,
                        "Nothing fills it when the transaction ends" + (required ? ", and it is NOT NULL." : ".")))
                .remedy(
                        "Leave it until all running code names the column. Then:",
                        List.of("ALTER TABLE " + statement.phrasing().quote(table) + " ALTER COLUMN "
                                + statement.phrasing().quote(column.after().name()) + " DROP "
                                + (was.equals("identity") ? "IDENTITY" : "DEFAULT")));
    }

    private static boolean filled(CatalogEntry column) {
        return column.fact("default") != null || column.fact("identity") != null || column.fact("generated") != null;
    }

    private static boolean filledLater(LintedStatement statement, Subject column) {
        return statement.laterInTransaction().stream()
                .flatMap(later -> Stream.concat(
                        TableColumns.altered(later).map(Difference::entry).filter(DefaultDropped::filled),
                        TableColumns.removed(later)))
                .anyMatch(later -> later.subject().equals(column));
    }
}
