package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.effect.Difference;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.stream.Stream;

/** ON DELETE CASCADE on a table that is in use: deletes that were refused so far take more along now. */
public final class CascadingDeleteAdded implements LintRule {

    private static final Card CARD = LintRule.seen(
                    CascadingDeleteAdded.class, "Deletes that now cascade", Severity.MEDIUM)
            .when(
                    "A foreign key with ON DELETE CASCADE is added over columns that an existing table had before, and the file drops none like it.")
            .effect(
                    "A delete in the referenced table that failed or left rows alone until now deletes them too, in one transaction and without a word.")
            .instead("Delete what belongs together on purpose, in batches; keep NO ACTION as the last guard.")
            .links("https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-FK");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return ConstraintFacts.added(statement, "foreign key")
                .filter(key -> key.text("on_delete").equals("c") && !ConstraintFacts.onNewColumns(statement, key))
                .filter(key -> !onColumnsOfTheFile(statement, key) && !cascadedBefore(statement, key))
                .map(key -> finding(statement, key));
    }

    private static boolean onColumnsOfTheFile(LintedStatement statement, CatalogEntry key) {
        return ConstraintFacts.columns(key).stream()
                .allMatch(column -> statement.earlier().stream()
                        .anyMatch(before -> ConstraintFacts.addsColumn(before, ConstraintFacts.table(key), column)));
    }

    private static boolean cascadedBefore(LintedStatement statement, CatalogEntry key) {
        Stream<CatalogEntry> changed = statement
                .altered(Subject.Kind.CONSTRAINT)
                .filter(change -> !change.changed("on_delete"))
                .map(Difference.Altered::before);
        Stream<CatalogEntry> dropped =
                statement.file().statements().stream().flatMap(one -> ConstraintFacts.removed(one, "foreign key"));
        return Stream.concat(changed, dropped)
                .anyMatch(gone -> gone.text("on_delete").equals("c")
                        && ConstraintFacts.table(gone).equals(ConstraintFacts.table(key))
                        && gone.text("columns").equals(key.text("columns")));
    }

    private Finding finding(LintedStatement statement, CatalogEntry key) {
        String table = ConstraintFacts.table(key).name();
        String parent = ConstraintFacts.references(key).name();
        return finding(
                        ConstraintFacts.subject(key),
                        "From now on a delete in " + parent + " deletes the rows of " + table + " that refer to it.")
                .consequence(statement.size(ConstraintFacts.table(key)))
                .evidence(Evidence.observed("The catalog has " + key.name() + " as " + key.text("definition") + "."))
                .choice(
                        "Decide who deletes.",
                        "The application: leave ON DELETE CASCADE out, and delete from " + table
                                + " first, in batches.",
                        "The database: keep it, see that " + table + " has an index on "
                                + String.join(", ", ConstraintFacts.columns(key))
                                + ", and look through the code for deletes in " + parent + ".");
    }
}
