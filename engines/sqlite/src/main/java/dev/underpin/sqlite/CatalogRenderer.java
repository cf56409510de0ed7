package dev.underpin.sqlite;

import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.catalog.Index;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.catalog.TableKind;
import dev.underpin.model.catalog.Trigger;
import dev.underpin.model.catalog.View;
import java.util.ArrayList;
import java.util.List;

/**
 * A catalog as the statements that make it. SQLite looks at references, views and the bodies of triggers only when they are
 * used, so an order by kind is enough: each index and trigger behind what it is on.
 */
final class CatalogRenderer {

    private final Catalog catalog;

    CatalogRenderer(Catalog catalog) {
        this.catalog = catalog;
    }

    List<String> render() {
        List<String> statements = new ArrayList<>();
        catalog.tables()
                .filter(table -> table.kind() != TableKind.VIRTUAL)
                .map(TableText::create)
                .forEach(statements::add);
        catalog.tables()
                .filter(table -> table.kind() == TableKind.VIRTUAL)
                .map(TableText::createVirtual)
                .forEach(statements::add);
        catalog.tables()
                .flatMap(table -> table.indexes().stream())
                .filter(index -> !index.backsConstraint())
                .map(Index::definition)
                .forEach(statements::add);
        catalog.objects(View.class).map(CatalogRenderer::view).forEach(statements::add);
        catalog.tables().map(Table::triggers).forEach(triggers -> add(statements, triggers));
        catalog.objects(View.class).map(View::triggers).forEach(triggers -> add(statements, triggers));
        return statements;
    }

    private static void add(List<String> statements, List<Trigger> triggers) {
        triggers.forEach(trigger -> statements.add(trigger.definition()));
    }

    private static String view(View view) {
        boolean named = view.options().containsKey(ComputedReader.COLUMN_LIST);
        List<String> columns =
                view.columns().stream().map(column -> column.name()).toList();
        return "CREATE VIEW " + Names.quote(view.name().name()) + (named ? " (" + Names.quote(columns) + ")" : "")
                + " AS " + view.query();
    }
}
