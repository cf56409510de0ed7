package dev.underpin.lint.rule;

import dev.underpin.engine.Phrasing;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.effect.Difference;
import dev.underpin.model.finding.Remedy.Stage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Ways to give a partitioned table an index or a constraint piece by piece: nothing can be built concurrently on the parent,
 * but on each partition it can.
 */
final class PartitionSteps {

    private PartitionSteps() {}

    /** On the parent alone, where it stays invalid until every partition has its own; then on each; then put together. */
    static List<Stage> index(LintedStatement statement, CatalogEntry parent) {
        List<CatalogEntry> children = indexes(statement, parent);
        var stages = new ArrayList<Stage>();
        stages.add(Stage.together(parent.text("definition")));
        stages.add(Stage.outside(built(children)));
        stages.add(new Stage(
                false,
                children.stream()
                        .map(child -> "ALTER INDEX " + child.text("parent") + " ATTACH PARTITION "
                                + name(statement.phrasing(), child))
                        .toList()));
        return stages;
    }

    /** A unique constraint or primary key, over indexes of the partitions. */
    static List<Stage> constraint(LintedStatement statement, CatalogEntry constraint, CatalogEntry parent) {
        Phrasing phrasing = statement.phrasing();
        List<CatalogEntry> children = indexes(statement, parent);
        var together = new ArrayList<String>();
        children.forEach(child -> together.add(
                SafeSteps.usingIndex(phrasing, ConstraintFacts.table(child), constraint, child.name(), child.name())));
        together.add("ALTER TABLE ONLY " + phrasing.quote(ConstraintFacts.table(constraint)) + " ADD CONSTRAINT "
                + phrasing.quote(constraint.name()) + " " + constraint.text("definition"));
        children.forEach(child ->
                together.add("ALTER INDEX " + name(phrasing, parent) + " ATTACH PARTITION " + name(phrasing, child)));
        return List.of(Stage.outside(built(children)), new Stage(false, together));
    }

    /** A foreign key before 18, which takes none unvalidated on the parent; the parent takes over those of its partitions. */
    static List<Stage> foreignKey(LintedStatement statement, CatalogEntry key, List<ObjectName> partitions) {
        Phrasing phrasing = statement.phrasing();
        var stages = new ArrayList<Stage>();
        partitions.forEach(partition -> stages.addAll(SafeSteps.unvalidated(phrasing, partition, key, key.name())));
        stages.add(Stage.together(SafeSteps.alter(phrasing, ConstraintFacts.table(key)) + "ADD CONSTRAINT "
                + phrasing.quote(key.name()) + " " + key.text("definition")));
        return stages;
    }

    /** The indexes that partitions got from the parent's, by name of their tables. */
    private static List<CatalogEntry> indexes(LintedStatement statement, CatalogEntry parent) {
        return statement.effect().differences().stream()
                .filter(Difference.Created.class::isInstance)
                .map(Difference::entry)
                .filter(entry -> entry.subject().kind() == Subject.Kind.INDEX && entry.fact("parent") != null)
                .filter(entry -> entry.text("operator_classes").equals(parent.text("operator_classes")))
                .sorted(Comparator.comparing(CatalogEntry::subject))
                .toList();
    }

    /** Those of partitions that are partitioned themselves have no rows to read. */
    private static String[] built(List<CatalogEntry> children) {
        return children.stream()
                .map(child -> child.text("kind").startsWith("partitioned")
                        ? child.text("definition")
                        : IndexText.concurrently(child))
                .toArray(String[]::new);
    }

    static String name(Phrasing phrasing, CatalogEntry index) {
        return phrasing.quote(new ObjectName(ConstraintFacts.table(index).schema(), index.name()));
    }
}
