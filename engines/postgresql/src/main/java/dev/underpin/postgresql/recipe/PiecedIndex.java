package dev.underpin.postgresql.recipe;

import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.catalog.Constraint;
import dev.underpin.model.catalog.Index;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Table;
import dev.underpin.postgresql.ConstraintText;
import dev.underpin.postgresql.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The index of a partitioned table with its pieces, at any depth. The pieces that hold something are built one by one while others
 * write; the whole is a note in the catalog, made in a moment when they are there.
 *
 * @param catalog where its pieces are looked for
 * @param naming what indexes are called while it is made
 */
record PiecedIndex(Catalog catalog, Table table, Index index, UnaryOperator<String> naming) {

    /** Its name in the database, which may be another than the one it is to have. */
    ObjectName name() {
        return new ObjectName(table.name().schema(), naming.apply(index.name()));
    }

    /** Those right below it. */
    List<PiecedIndex> pieces() {
        var own = new ObjectName(table.name().schema(), index.name());
        return catalog.tables()
                .flatMap(child -> child.indexes().stream()
                        .filter(piece -> own.equals(piece.parent()))
                        .map(piece -> new PiecedIndex(catalog, child, piece, naming)))
                .toList();
    }

    /** Itself and everything below it, what is above first. */
    Stream<PiecedIndex> all() {
        return Stream.concat(Stream.of(this), pieces().stream().flatMap(PiecedIndex::all));
    }

    /** Those that hold something. */
    List<PiecedIndex> leaves() {
        return all().filter(piece -> piece.table.partitioning() == null).toList();
    }

    /** @param make the statement for one that only stands for its pieces */
    List<String> together(Function<PiecedIndex, String> make) {
        var statements = new ArrayList<String>();
        if (table.partitioning() == null) {
            return statements;
        }
        List<PiecedIndex> pieces = pieces();
        pieces.forEach(piece -> statements.addAll(piece.together(make)));
        statements.add(make.apply(this));
        pieces.forEach(piece -> statements.add(
                "ALTER INDEX " + Names.quote(name()) + " ATTACH PARTITION " + Names.quote(piece.name())));
        return statements;
    }

    /** The constraint that it is the index of. */
    Constraint constraint() {
        return table.constraints().stream()
                .filter(one -> index.name().equals(one.name()) && Constraints.isKey(one))
                .findFirst()
                .orElseThrow();
    }

    /** The statement that makes it, with its constraint where it has one. */
    String made() {
        return index.backsConstraint()
                ? Alter.only(table.name()) + "ADD CONSTRAINT " + Names.quote(name().name()) + " "
                        + ConstraintText.of(constraint(), index.options())
                : index.definition();
    }

    /** The statement that makes it, over columns as they are called at the time. */
    String definition(Situation situation) {
        return IndexWork.named(
                IndexWork.over(index.definition(), situation.hidden(table.name())), index.name(), name().name());
    }
}
