package dev.underpin.postgresql.recipe;

import dev.underpin.model.catalog.Deferral;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Partition;
import dev.underpin.model.catalog.Persistence;
import dev.underpin.model.catalog.Publication;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.plan.Hazard;
import dev.underpin.model.plan.RunSql;
import dev.underpin.postgresql.Names;
import dev.underpin.postgresql.TableText;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table whose updates are published while nothing tells its rows apart: the server refuses every UPDATE of it. While a plan fills it,
 * its rows are known by all their columns.
 */
record PublishedRows(ObjectName table, String identity) {

    /** The table itself or those of its partitions that are so today. */
    static List<PublishedRows> nameless(Situation situation, Table table) {
        return pieces(situation, table)
                .filter(piece -> piece.persistence() == Persistence.PERMANENT
                        && isNameless(piece)
                        && isPublished(situation, piece))
                .map(piece ->
                        new PublishedRows(piece.name(), Objects.requireNonNullElse(piece.replicaIdentity(), "DEFAULT")))
                .toList();
    }

    private static Stream<Table> pieces(Situation situation, Table table) {
        return Stream.concat(
                table.partitioning() == null ? Stream.of(table) : Stream.empty(),
                situation.children(table.name()).stream()
                        .flatMap(child -> situation.oldTable(child.name()).stream())
                        .flatMap(child -> pieces(situation, child)));
    }

    private static boolean isNameless(Table table) {
        String identity = Objects.requireNonNullElse(table.replicaIdentity(), "DEFAULT");
        return switch (identity) {
            case "DEFAULT" ->
                table.primaryKey()
                        .filter(key -> key.deferral() == Deferral.NOT_DEFERRABLE)
                        .isEmpty();
            case "NOTHING" -> true;
            default -> false;
        };
    }

    private static boolean isPublished(Situation situation, Table table) {
        Set<ObjectName> names = withWhole(situation, table).map(Table::name).collect(Collectors.toSet());
        return situation.changes().from().publications().stream()
                .filter(publication -> publication.operations().contains("update"))
                .anyMatch(publication -> holds(publication, names));
    }

    private static Stream<Table> withWhole(Situation situation, Table table) {
        Partition partition = table.partition();
        return Stream.concat(
                Stream.of(table),
                Stream.ofNullable(partition)
                        .flatMap(one -> situation.oldTable(one.parent()).stream())
                        .flatMap(whole -> withWhole(situation, whole)));
    }

    private static boolean holds(Publication publication, Set<ObjectName> names) {
        return publication.allTables()
                || publication.tables().stream().anyMatch(one -> names.contains(one.table()))
                || names.stream().anyMatch(name -> publication.schemas().contains(name.schema()));
    }

    RunSql named() {
        return Work.called("Let replicas know rows of " + table + " by all their columns while these are filled")
                .run(TableText.replicaIdentity(table, "FULL"))
                .undo(TableText.replicaIdentity(table, identity))
                .hazard(
                        Hazard.Kind.SPACE,
                        "Its updates are published, and the server refuses them as long as nothing tells its rows apart."
                                + " Until it is as before, each row that changes is logged and sent whole.")
                .done(Condition.exists(
                        "pg_class",
                        "oid = to_regclass(" + Names.literal(Names.quote(table)) + ") AND relreplident = 'f'"))
                .step();
    }

    RunSql asBefore() {
        return Work.called("Let replicas know rows of " + table + " as before")
                .run(TableText.replicaIdentity(table, identity))
                .undo(TableText.replicaIdentity(table, "FULL"))
                .step();
    }
}
