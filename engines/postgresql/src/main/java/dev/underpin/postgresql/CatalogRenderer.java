package dev.underpin.postgresql;

import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.catalog.Collation;
import dev.underpin.model.catalog.Constraint;
import dev.underpin.model.catalog.ExclusionConstraint;
import dev.underpin.model.catalog.ExtendedStatistics;
import dev.underpin.model.catalog.ForeignKey;
import dev.underpin.model.catalog.Index;
import dev.underpin.model.catalog.MaterializedView;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Schema;
import dev.underpin.model.catalog.Sequence;
import dev.underpin.model.catalog.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A catalog as the statements that make it, in an order that works in an empty database: names and types first, then tables
 * with their keys, what hangs on them, partitions attached, references, code, rights, words.
 */
final class CatalogRenderer {

    private final Catalog catalog;
    private final List<String> statements = new ArrayList<>();

    CatalogRenderer(Catalog catalog) {
        this.catalog = catalog;
    }

    List<String> render() {
        statements.add("SET check_function_bodies = off");
        statements.add("SET search_path = pg_catalog");
        schemas();
        catalog.extensions()
                .forEach(extension -> statements.add("CREATE EXTENSION IF NOT EXISTS " + Names.quote(extension.name())
                        + " WITH SCHEMA " + Names.quote(extension.schema())));
        catalog.objects(Collation.class).map(ObjectText::collation).forEach(statements::add);
        objects();
        catalog.tables().filter(table -> table.partitioning() == null).forEach(this::indexes);
        catalog.objects(MaterializedView.class).forEach(view -> view.indexes().forEach(this::index));
        catalog.tables().flatMap(TableText::attachment).forEach(statements::add);
        partitionedIndexes();
        catalog.objects(ExtendedStatistics.class)
                .map(ExtendedStatistics::definition)
                .forEach(statements::add);
        var access = new AccessText(catalog);
        statements.addAll(access.owners());
        catalog.objects(Sequence.class).flatMap(ObjectText::ownership).forEach(statements::add);
        catalog.tables().forEach(this::references);
        catalog.tables().flatMap(TableText::guards).forEach(statements::add);
        catalog.objects(dev.underpin.model.catalog.View.class)
                .flatMap(ObjectText::attachments)
                .forEach(statements::add);
        statements.addAll(access.grants());
        catalog.publications().stream().map(ObjectText::publication).forEach(statements::add);
        statements.addAll(access.publicationOwners());
        statements.addAll(CommentText.statements(catalog));
        return statements;
    }

    private void schemas() {
        boolean hasPublic = false;
        for (Schema schema : catalog.schemas()) {
            hasPublic |= schema.name().equals("public");
            statements.add("CREATE SCHEMA IF NOT EXISTS " + Names.quote(schema.name()));
        }
        if (!hasPublic) {
            statements.add("DROP SCHEMA IF EXISTS public");
        }
    }

    private void objects() {
        var order = new CreationOrder(catalog);
        for (var object : order.objects()) {
            statements.addAll(
                    object instanceof Table table
                            ? TableText.create(table, order.isBare(table))
                            : ObjectText.create(object));
        }
        order.objects().stream()
                .filter(order::isBare)
                .filter(Table.class::isInstance)
                .flatMap(table -> TableText.late((Table) table))
                .forEach(statements::add);
    }

    private void indexes(Table table) {
        table.indexes().forEach(this::index);
        table.constraints(ExclusionConstraint.class).forEach(constraint -> add(table, constraint, ""));
    }

    /**
     * Made when the partitions are already there, and put together by name: the server would take any that look alike for one
     * another, and make those that a partition does without.
     */
    private void partitionedIndexes() {
        Set<ObjectName> made = new HashSet<>();
        for (Table table : catalog.tables().toList()) {
            if (table.partitioning() != null) {
                statements.addAll(TableText.uniqueKeys(table));
                indexes(table);
                table.indexes().stream()
                        .filter(index -> !isPrimaryKey(table, index))
                        .map(index -> new ObjectName(table.name().schema(), index.name()))
                        .forEach(made::add);
            }
        }
        for (Table table : catalog.tables().toList()) {
            for (Index index : table.indexes()) {
                ObjectName parent = index.parent();
                if (parent != null && made.contains(parent)) {
                    statements.add("ALTER INDEX " + Names.quote(parent) + " ATTACH PARTITION "
                            + Names.quote(new ObjectName(table.name().schema(), index.name())));
                }
            }
        }
    }

    private static boolean isPrimaryKey(Table table, Index index) {
        return table.primaryKey().filter(key -> index.name().equals(key.name())).isPresent();
    }

    private void index(Index index) {
        if (!index.backsConstraint()) {
            statements.add(index.definition());
        }
    }

    private void references(Table table) {
        table.foreignKeys().forEach(key -> add(table, key, key.validated() || !key.enforced() ? "" : " NOT VALID"));
    }

    private void add(Table table, Constraint constraint, String suffix) {
        String only = constraint instanceof ForeignKey ? "" : "ONLY ";
        statements.add("ALTER TABLE " + only + Names.quote(table.name()) + " ADD "
                + Stream.ofNullable(constraint.name())
                        .map(name -> "CONSTRAINT " + Names.quote(name) + " ")
                        .findFirst()
                        .orElse("")
                + ConstraintText.of(constraint) + suffix);
    }
}
