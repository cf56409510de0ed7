package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Foreign keys to several tables added in one transaction: each locks two tables, and all stay locked. */
public final class SeveralForeignKeysTogether implements LintRule {

    private static final Card CARD = LintRule.seen(
                    SeveralForeignKeysTogether.class, "Several foreign keys added in one transaction", Severity.MEDIUM)
            .when("One transaction adds foreign keys of existing tables to two or more other existing tables.")
            .effect(
                    "Writers of all of these tables wait until the transaction ends, and an application that locks them in another order deadlocks with it.")
            .instead("One foreign key in each migration, NOT VALID first.")
            .links(
                    "https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-DEADLOCKS",
                    "https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        List<CatalogEntry> here = keys(statement).toList();
        List<CatalogEntry> before = statement.earlierInTransaction().stream()
                .flatMap(one -> keys(one))
                .toList();
        boolean second = !here.isEmpty()
                && referenced(before).size() < 2
                && referenced(Stream.concat(before.stream(), here.stream()).toList())
                                .size()
                        >= 2;
        return second ? Stream.of(finding(statement, all(statement))) : Stream.empty();
    }

    /** Whether the statement's locks are told by this rule. */
    static boolean tells(LintedStatement statement) {
        return keys(statement).findAny().isPresent()
                && referenced(all(statement)).size() >= 2;
    }

    private static List<CatalogEntry> all(LintedStatement statement) {
        return Stream.of(
                        statement.earlierInTransaction().stream(),
                        Stream.of(statement),
                        statement.laterInTransaction().stream())
                .flatMap(one -> one)
                .flatMap(one -> keys(one))
                .toList();
    }

    /** New foreign keys of existing tables to others that exist. */
    private static Stream<CatalogEntry> keys(LintedStatement statement) {
        return statement
                .added(Subject.Kind.CONSTRAINT)
                .filter(key -> key.text("kind").equals("foreign key") && !key.fresh())
                .filter(key -> !key.text("references").equals(Parts.table(key).toString()))
                .filter(key -> Stream.concat(statement.locks(), statement.held())
                        .anyMatch(lock -> lock.relation().name().toString().equals(key.fact("references"))));
    }

    private static Set<String> referenced(List<CatalogEntry> keys) {
        return keys.stream().map(key -> key.text("references")).collect(Collectors.toSet());
    }

    private Finding finding(LintedStatement statement, List<CatalogEntry> keys) {
        List<String> tables = Stream.concat(
                        keys.stream().map(key -> Parts.table(key).name()),
                        keys.stream().map(key -> key.text("references").replaceFirst("^.*\\.", "")))
                .distinct()
                .toList();
        var sql = new ArrayList<String>();
        for (CatalogEntry key : keys) {
            sql.add("-- In a migration of its own:");
            sql.add("ALTER TABLE " + statement.phrasing().quote(Parts.table(key)) + " ADD CONSTRAINT "
                    + statement.phrasing().quote(key.name()) + " "
                    + key.text("definition").replaceFirst(" NOT VALID$", "") + " NOT VALID");
        }
        sql.add("-- Then validate each, in migrations behind these; that blocks nobody.");
        return finding(
                        Subject.table(Parts.table(keys.getFirst())),
                        "Writes to " + String.join(", ", tables.subList(0, tables.size() - 1)) + " and "
                                + tables.getLast() + " wait together until the transaction has added all of its "
                                + keys.size() + " foreign keys.")
                .evidence(statement.evidence())
                .remedy("Add them one by one, so that only two tables are locked at a time.", sql);
    }
}
