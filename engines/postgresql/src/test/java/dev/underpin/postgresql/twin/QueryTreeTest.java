package dev.underpin.postgresql.twin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.underpin.engine.Engine;
import dev.underpin.engine.Progress;
import dev.underpin.engine.Scratch;
import dev.underpin.engine.ScratchWish;
import dev.underpin.engine.Twin;
import dev.underpin.engine.TwinWish;
import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.catalog.ColumnName;
import dev.underpin.model.catalog.MaterializedView;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.catalog.View;
import dev.underpin.model.fault.UsageException;
import dev.underpin.model.query.Expression;
import dev.underpin.model.query.QueryTree;
import dev.underpin.model.query.RangeEntry;
import dev.underpin.model.query.Verb;
import dev.underpin.model.twin.Scan;
import dev.underpin.model.twin.TwinBundle;
import dev.underpin.model.twin.ValueForm;
import dev.underpin.postgresql.PostgresEngine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Trees of queries against plans of the same queries: both come from the server, by different ways. */
class QueryTreeTest {

    private final Engine engine = new PostgresEngine();

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void a_tree_names_all_tables_and_columns_that_the_plan_does(int version) throws Exception {
        try (Scratch real = engine.scratch(new ScratchWish(version))) {
            TwinTest.run(real, "shop.sql");
            TwinTest.run(real, "sales.sql");
            TwinTest.settle(real);
            TwinBundle bundle = real.database()
                    .plannerStatistics(new TwinWish("shop", Instant.EPOCH, ValueForm.PLAIN), Progress.SILENT);
            try (Twin twin = engine.twin(bundle, Progress.SILENT)) {
                List<String> queries = new ArrayList<>(TwinTest.queries("queries.sql"));
                queries.addAll(TwinTest.queries("sales-queries.sql"));
                for (String query : queries) {
                    agrees(twin, bundle.catalog(), query);
                }
                assertThat(ODD).allMatch(query -> twin.tree(query).isPresent());
                commandsAreNone(twin);
                nothingIsRun(twin);
            }
        }
    }

    private static final List<String> ODD = List.of(
            "SELECT o, o.ctid, ROW(o.id, 1), (o).id FROM shop.orders o TABLESAMPLE system (1)",
            "SELECT state, channel, grouping(state) FROM shop.orders GROUP BY GROUPING SETS ((state), (channel), ())",
            "SELECT CASE note WHEN 'x' THEN 1 ELSE 2 END, CASE WHEN id > 1 THEN 'a' END, nullif(id, 1), greatest(id, 2)"
                    + " FROM shop.orders WHERE (id, total) > (1, 2) AND id IS DISTINCT FROM 4 AND (note = 'x') IS NOT TRUE",
            "SELECT sum(total) FILTER (WHERE id > 1), array_agg(id ORDER BY placed DESC), percentile_cont(0.5) WITHIN GROUP"
                    + " (ORDER BY total) FROM shop.orders",
            "SELECT rank() OVER w, sum(total) OVER (w ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) FROM shop.orders"
                    + " WINDOW w AS (PARTITION BY state ORDER BY id)",
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9) SELECT * FROM n",
            "WITH gone AS (DELETE FROM shop.item WHERE order_id = $1 RETURNING *) INSERT INTO shop.item SELECT * FROM gone",
            "INSERT INTO shop.orders (id) VALUES (1), (2) ON CONFLICT (id) DO UPDATE SET note = excluded.note WHERE orders.id > 1",
            "UPDATE shop.orders SET (note, total) = (SELECT 'a', 1.5) FROM shop.customer c WHERE c.id = orders.customer_id",
            "SELECT * FROM shop.orders FULL JOIN shop.item ON item.order_id = orders.id, generate_series(1, 3) g, unnest(ARRAY[1, 2]) u",
            "SELECT * FROM (VALUES (1, 'a'), (2, 'b')) v (n, t) JOIN shop.orders ON orders.note = t WHERE n = $1",
            "(SELECT id FROM shop.orders ORDER BY id LIMIT 3) UNION (SELECT 1 EXCEPT ALL SELECT 2) ORDER BY 1",
            "SELECT xmlelement(name x), '{}'::jsonb -> 'a', ARRAY(SELECT 1), ARRAY[[1], [2]], (ARRAY[1, 2])[1:2], current_date, 'a' COLLATE \"C\"",
            "SELECT * FROM shop.orders WHERE id = ANY (ARRAY[1, 2]) AND id <> ALL ($1) AND EXISTS (TABLE shop.item) FOR SHARE NOWAIT");

    private static void agrees(Twin twin, Catalog catalog, String query) {
        QueryTree tree = twin.tree(query).orElseThrow();
        Set<ColumnName> columns = new HashSet<>();
        Set<ObjectName> tables = new HashSet<>();
        named(twin, catalog, tree, tables, columns);
        assertThat(tables)
                .as(query)
                .allMatch(name -> catalog.table(name).isPresent()
                        || catalog.objects(MaterializedView.class)
                                .anyMatch(view -> view.name().equals(name)));
        for (Scan scan : twin.scans(query)) {
            ObjectName table = parent(catalog, scan.table());
            assertThat(tables).as(query).contains(table);
            scan.demands().stream()
                    .filter(demand -> demand.column() != null)
                    .map(demand -> new ColumnName(table, String.valueOf(demand.column())))
                    .filter(column -> !outer(tree).contains(column.column()))
                    .forEach(column -> assertThat(columns).as(query).contains(column));
        }
    }

    /** Columns of queries further out, by their names alone. */
    private static Set<String> outer(QueryTree whole) {
        return whole.all()
                .flatMap(QueryTree::expressions)
                .flatMap(Expression::all)
                .flatMap(part -> part instanceof Expression.Column column && column.outer() > 0
                        ? Stream.of(column.name())
                        : Stream.empty())
                .collect(Collectors.toSet());
    }

    /** Views are followed into what they are made of. */
    private static void named(
            Twin twin, Catalog catalog, QueryTree whole, Set<ObjectName> tables, Set<ColumnName> columns) {
        whole.all().forEach(tree -> {
            tree.range().forEach(entry -> {
                if (entry instanceof RangeEntry.Relation relation && relation.view()) {
                    named(
                            twin,
                            catalog,
                            twin.tree(query(catalog, relation.name())).orElseThrow(),
                            tables,
                            columns);
                } else if (entry instanceof RangeEntry.Relation relation) {
                    tables.add(relation.name());
                }
            });
            tree.expressions()
                    .flatMap(Expression::all)
                    .flatMap(part ->
                            part instanceof Expression.Column column ? tree.column(column).stream() : Stream.empty())
                    .forEach(columns::add);
        });
    }

    private static String query(Catalog catalog, ObjectName view) {
        return catalog.objects(View.class)
                .filter(each -> each.name().equals(view))
                .findFirst()
                .orElseThrow()
                .query();
    }

    private static ObjectName parent(Catalog catalog, ObjectName table) {
        return catalog.table(table)
                .map(Table::partition)
                .map(partition -> parent(catalog, partition.parent()))
                .orElse(table);
    }

    private static void commandsAreNone(Twin twin) {
        assertThat(twin.tree("CREATE TABLE other (id integer)")).isEqualTo(Optional.empty());
        assertThat(twin.tree("TRUNCATE shop.orders")).isEqualTo(Optional.empty());
        assertThatThrownBy(() -> twin.tree("SELECT 1; DELETE FROM shop.orders")).isInstanceOf(UsageException.class);
        assertThatThrownBy(() -> twin.tree("SELECT * FROM nowhere")).isInstanceOf(UsageException.class);
        // The session is as good as before.
        assertThat(twin.tree("DELETE FROM shop.orders WHERE id = $1")
                        .orElseThrow()
                        .verb())
                .isEqualTo(Verb.DELETE);
    }

    /** It would take a minute, and fail. */
    private static void nothingIsRun(Twin twin) {
        long begin = System.nanoTime();
        assertThat(twin.tree("SELECT pg_sleep(60), 1 / (SELECT 0)")).isPresent();
        assertThat(System.nanoTime() - begin).isLessThan(10_000_000_000L);
    }
}
