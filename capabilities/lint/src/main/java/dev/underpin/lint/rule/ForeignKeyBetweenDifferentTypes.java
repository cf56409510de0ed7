package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Draft;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A foreign key whose two columns, both made by the file, have different types. */
public final class ForeignKeyBetweenDifferentTypes implements LintRule {

    private static final Card CARD = LintRule.seen(
                    ForeignKeyBetweenDifferentTypes.class, "Foreign key between different types", Severity.MEDIUM)
            .when(
                    "A foreign key is made between columns whose types differ, where the file makes or changes both and so shows what they are.")
            .effect(
                    "The narrower one runs out first: a key that the other table can hold cannot be referred to. Comparing them costs a cast, and with some pairs the index.")
            .instead("Give both the same type, while the tables are empty.")
            .links("https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-FK");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return statement
                .made(Subject.Kind.CONSTRAINT)
                .filter(key -> ConstraintFacts.isKind(key, "foreign key"))
                .flatMap(key -> different(statement, key).map(pair -> finding(statement, key, pair)).stream());
    }

    private record Pair(CatalogEntry child, CatalogEntry parent) {}

    private static Optional<Pair> different(LintedStatement statement, CatalogEntry key) {
        List<String> columns = ConstraintFacts.columns(key);
        List<String> targets = ConstraintFacts.referencedColumns(key);
        return IntStream.range(0, Math.min(columns.size(), targets.size()))
                .mapToObj(i -> NewTable.column(statement, ConstraintFacts.table(key), columns.get(i))
                        .flatMap(child -> NewTable.column(statement, ConstraintFacts.references(key), targets.get(i))
                                .map(parent -> new Pair(child, parent))))
                .flatMap(Optional::stream)
                .filter(pair ->
                        !pair.child().text("base_type").equals(pair.parent().text("base_type")))
                .findFirst();
    }

    private Finding finding(LintedStatement statement, CatalogEntry key, Pair pair) {
        ObjectName table = ConstraintFacts.table(key);
        String type = pair.parent().text("type");
        Draft draft = finding(
                        ConstraintFacts.subject(key),
                        table.name() + "." + pair.child().name() + " is "
                                + pair.child().text("type") + ", and "
                                + ConstraintFacts.references(key).name() + "."
                                + pair.parent().name()
                                + " that it refers to is " + type + ".")
                .evidence(Evidence.observed("The catalog has them so when the file ends."));
        return key.fresh()
                ? draft.remedy(
                        "Write the same type; where the table is there already and empty:",
                        List.of(SafeSteps.alter(statement.phrasing(), table) + "ALTER COLUMN "
                                + statement.phrasing().quote(pair.child().name()) + " TYPE " + type))
                : draft.advice("Make the column " + type + " before it is filled.");
    }
}
