package dev.underpin.postgresql.rows;

import dev.underpin.model.catalog.ForeignKey;
import dev.underpin.model.catalog.Table;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A reference of several columns: one of them chooses the row that is referred to, the others follow. */
final class FollowedReference {

    private final Blueprint blueprint;
    private final Table table;
    private final ForeignKey key;

    FollowedReference(Blueprint blueprint, Table table, ForeignKey key) {
        this.blueprint = blueprint;
        this.table = table;
        this.key = key;
    }

    /** Settles its columns, unless something else decides about one of them already. */
    void follow(DrawBook own) {
        List<Table> parents = blueprint.loaded().holding(key.referenced());
        if (parents.size() != 1
                || parents.getFirst().name().equals(table.name())
                || !key.columns().stream().allMatch(column -> own.isFree(column) && !own.isKept(column))) {
            return;
        }
        DrawBook parent = blueprint.draws(parents.getFirst());
        leading(own, parent).ifPresent(leading -> {
            var row = new ParentRow(
                    own.draw(key.columns().get(leading)),
                    parent.draw(key.referencedColumns().get(leading)),
                    blueprint.key(table, String.join(",", key.columns())));
            own.keep(key.columns().get(leading));
            for (int i = 0; i < key.columns().size(); i++) {
                String column = key.columns().get(i);
                if (own.isKept(column)) {
                    continue;
                }
                parent.column(key.referencedColumns().get(i))
                        .ifPresent(referenced ->
                                own.settle(column, new FollowedDraw(row, referenced.draw()), referenced.law()));
            }
        });
    }

    /** The column that tells most parents apart, and that this reference decides about. */
    private Optional<Integer> leading(DrawBook own, DrawBook parent) {
        return IntStream.range(0, key.columns().size())
                .filter(i -> parent.isFree(key.referencedColumns().get(i)))
                .filter(i -> own.draw(key.columns().get(i)).law().axis() instanceof ReferenceAxis axis
                        && axis.isOver(
                                parent.draw(key.referencedColumns().get(i)).law()))
                .boxed()
                .max(Comparator.comparing(
                        i -> parent.draw(key.referencedColumns().get(i)).law().distinct()));
    }
}
