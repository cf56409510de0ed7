package dev.underpin.review.rule;

import dev.underpin.engine.Phrasing;
import dev.underpin.model.catalog.Index;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.catalog.UniqueConstraint;
import dev.underpin.review.ReviewContext;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A key other than the primary one that holds for every row, whether declared as a constraint or made as an index.
 *
 * @param name null where the engine lets a constraint go unnamed
 */
record UniqueKey(@Nullable String name, List<String> columns, boolean declared, boolean nullsDistinct) {

    /** All of a table's, those over expressions left out. */
    static Stream<UniqueKey> of(Table table) {
        return Stream.concat(
                table.constraints(UniqueConstraint.class)
                        .filter(constraint -> !constraint.withoutOverlaps())
                        .map(key -> new UniqueKey(key.name(), key.columns(), true, key.nullsDistinct())),
                table.indexes().stream()
                        .filter(index -> index.unique() && !index.backsConstraint() && index.valid())
                        .filter(index -> !index.isPartial()
                                && index.leadingColumns().size() == index.keys().size())
                        .map(UniqueKey::ofIndex));
    }

    private static UniqueKey ofIndex(Index index) {
        return new UniqueKey(index.name(), index.leadingColumns(), false, index.nullsDistinct());
    }

    Subject subject(Table table) {
        return Subject.part(declared ? Subject.Kind.CONSTRAINT : Subject.Kind.INDEX, table.name(), name);
    }

    /** {@code orders_code_key}, or {@code UNIQUE (code)} where it has no name. */
    String title() {
        return name == null ? "UNIQUE (" + String.join(", ", columns) + ")" : name;
    }

    /** Whether foreign keys point at it: it cannot be replaced then. */
    boolean isReferenced(ReviewContext context, Table table) {
        return context.relations().referencing(table.name()).stream()
                .anyMatch(reference -> new HashSet<>(context.relations().referencedColumns(reference.key()))
                        .equals(new HashSet<>(columns)));
    }

    /** Statements that remove it; empty where the engine cannot. */
    List<String> drop(Phrasing phrasing, Table table) {
        if (name == null) {
            return List.of();
        }
        return declared
                ? phrasing.dropConstraint(table.name(), name)
                : phrasing.dropIndex(new ObjectName(table.name().schema(), name));
    }
}
