package dev.underpin.tune.query;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What makes a rule of plans speak, on the tables of its fixture.
 *
 * @param setup beforehand; it is not looked at
 * @param bad of this the rule says something
 * @param good of this it says nothing; it runs after the other
 * @param explained whether auto_explain would not tell enough of it
 */
record PlanExercise(String rule, String setup, String bad, String good, boolean explained) {

    private PlanExercise(String rule, String setup, String bad, String good) {
        this(rule, setup, bad, good, false);
    }

    private static final String LITTLE = "SET work_mem = '64kB';\n";
    private static final String ENOUGH = "SET work_mem = '64MB';\n";

    static final List<PlanExercise> ALL = List.of(
            new PlanExercise(
                    "rows-read-in-vain",
                    "",
                    "SELECT id, total FROM orders WHERE note = 'left at 4711';\n",
                    "SELECT sum(total) FROM orders WHERE status = 'done';\n"),
            new PlanExercise("index-with-heavy-filter", "SET enable_seqscan = off", """
                    SELECT id FROM orders
                     WHERE placed_at >= timestamptz '2026-01-01' AND placed_at < timestamptz '2026-01-25' AND note = 'left at 4711';
                    """, """
                    SELECT sum(total) FROM orders
                     WHERE placed_at >= timestamptz '2026-01-01' AND placed_at < timestamptz '2026-01-25' AND note <> 'left at 4711';
                    """),
            new PlanExercise(
                    "ordered-read-for-rare-rows",
                    "UPDATE orders SET status = 'late 4711' WHERE id > 49000; ANALYZE orders",
                    "SELECT id FROM orders WHERE status = 'late 4711' ORDER BY placed_at LIMIT 10;\n",
                    """
                    SELECT id FROM orders WHERE status = 'late 4711' ORDER BY placed_at DESC LIMIT 10;
                    SELECT id FROM orders WHERE status = 'late 4711' ORDER BY total LIMIT 10;
                    """),
            new PlanExercise(
                    "lossy-bitmap",
                    "SET enable_seqscan = off",
                    LITTLE + "SELECT count(payload) FROM events WHERE kind = 4;\n",
                    ENOUGH + "SELECT count(payload) FROM events WHERE kind = 4;\n"),
            new PlanExercise(
                    "index-only-visits-table",
                    "SET enable_seqscan = off; SET enable_bitmapscan = off",
                    "SELECT count(*) FROM items WHERE order_id < 10000;\n",
                    "VACUUM items;\nSELECT count(*) FROM items WHERE order_id < 10000;\n"),
            new PlanExercise(
                    "sort-on-disk",
                    "",
                    LITTLE + """
                    SELECT * FROM orders WHERE note <> 'left at 4711' ORDER BY total;
                    SELECT o.id, c.name FROM orders o JOIN customers c ON c.id = o.customer_id ORDER BY c.name, o.total;
                    """,
                    ENOUGH + "SELECT * FROM orders WHERE note <> 'left at 4711' ORDER BY total;\n"),
            new PlanExercise(
                    "hash-on-disk",
                    "DROP INDEX orders_placed; SET enable_mergejoin = off; SET enable_nestloop = off; SET enable_sort = off",
                    LITTLE + """
                    SELECT o.note, i.quantity FROM orders o JOIN items i ON i.order_id = o.id;
                    SELECT placed_at, total, count(*) FROM orders GROUP BY placed_at, total;
                    """,
                    ENOUGH + """
                    SELECT o.note, i.quantity FROM orders o JOIN items i ON i.order_id = o.id;
                    SELECT placed_at, total, count(*) FROM orders GROUP BY placed_at, total;
                    """),
            new PlanExercise("loop-beyond-estimate", "", """
                    SELECT o.id, s.pieces
                      FROM orders o, LATERAL (SELECT sum(i.quantity) AS pieces FROM items i WHERE i.order_id BETWEEN o.id - 29 AND o.id) s
                     WHERE lower(o.status) = 'done';
                    """, """
                    SELECT o.id, s.pieces
                      FROM orders o, LATERAL (SELECT sum(i.quantity) AS pieces FROM items i WHERE i.order_id BETWEEN o.id - 29 AND o.id) s
                     WHERE o.status = 'done';
                    """),
            new PlanExercise("misjudged-rows", "UPDATE orders SET total = 4711 WHERE id <= 20000", """
                    SELECT id FROM orders WHERE lower(status) = 'done';
                    SELECT id FROM orders WHERE total = 4711;
                    SELECT sum(price) FROM products p JOIN items i ON i.product_id = p.id JOIN orders o ON o.id = i.order_id
                     WHERE o.total > 4000;
                    """, """
                    SELECT id FROM orders WHERE status = 'done';
                    SELECT id FROM orders WHERE status = 'done' LIMIT 10;
                    SELECT c.name FROM customers c WHERE EXISTS (SELECT FROM orders o WHERE o.customer_id = c.id AND o.status = 'done');
                    """),
            new PlanExercise(
                    "generic-plan-misjudges",
                    "UPDATE orders SET note = 'frequent 4711' WHERE id <= 20000; ANALYZE orders",
                    """
                    SET plan_cache_mode = force_generic_plan;
                    -- frequent 4711
                    SELECT id, total FROM orders WHERE note = ?;
                    """,
                    """
                    SET plan_cache_mode = force_generic_plan;
                    -- left at 4711
                    SELECT id, total FROM orders WHERE note = ?;
                    SET plan_cache_mode = force_custom_plan;
                    -- frequent 4711
                    SELECT id, total FROM orders WHERE note = ?;
                    """),
            new PlanExercise(
                    "cache-too-small",
                    """
                    ALTER TABLE orders ALTER COLUMN customer_id SET (n_distinct = 10);
                    ANALYZE orders;
                    SET enable_hashjoin = off;
                    SET enable_mergejoin = off;
                    """,
                    LITTLE + "SELECT c.name, o.total FROM orders o JOIN customers c ON c.id = o.customer_id;\n",
                    ENOUGH + "SELECT c.name, o.total FROM orders o JOIN customers c ON c.id = o.customer_id;\n"),
            new PlanExercise(
                    "workers-missing",
                    """
                    SET parallel_setup_cost = 0;
                    SET parallel_tuple_cost = 0;
                    SET min_parallel_table_scan_size = 0;
                    """,
                    "SET max_parallel_workers = 0;\nSELECT sum(total) FROM orders WHERE note <> 'left at 4711';\n",
                    "SET max_parallel_workers = 8;\nSELECT sum(total) FROM orders WHERE note <> 'left at 4711';\n"),
            new PlanExercise(
                    "planning-longer-than-run",
                    """
                    SET join_collapse_limit = 12;
                    SET geqo = off;
                    SELECT set_config(name, 'off', false) FROM pg_settings WHERE name = 'enable_self_join_elimination';
                    """,
                    "SELECT c10.name\n  FROM customers c1\n"
                            + IntStream.rangeClosed(2, 10)
                                    .mapToObj(i -> "  JOIN customers c" + i + " ON c" + i + ".id = c1.referred_by\n")
                                    .collect(Collectors.joining())
                            + " WHERE c1.email = 'c4711@example.com';\n",
                    "SELECT name FROM customers WHERE email = 'c4711@example.com';\n",
                    true),
            new PlanExercise(
                    "triggers-take-the-time",
                    "INSERT INTO products SELECT i, 'none ' || i, i FROM generate_series(1001, 1050) i",
                    "DELETE FROM products WHERE title >= 'none 1001' AND title <= 'none 1050';\n",
                    """
                    CREATE INDEX ON items (product_id);
                    INSERT INTO products SELECT i, 'none ' || i, i FROM generate_series(1001, 1050) i;
                    DELETE FROM products WHERE title >= 'none 1001' AND title <= 'none 1050';
                    """),
            new PlanExercise(
                    "partitions-searched-in-vain",
                    "",
                    "SELECT value FROM measurements WHERE day = greatest(made, date '2026-03-05') AND sensor = 4711;\n",
                    """
                    SELECT value FROM measurements WHERE day = date '2026-03-05' AND sensor = 4711;
                    SELECT sum(value) FROM measurements WHERE sensor = 3;
                    SELECT sum(value) FROM measurements WHERE sensor = 4711;
                    """),
            new PlanExercise(
                    "read-that-writes",
                    "UPDATE orders SET total = total + 1; UPDATE orders SET total = total + 1; CHECKPOINT",
                    "SELECT sum(total) FROM orders WHERE note <> 'left at 4711';\n",
                    "SELECT sum(total) FROM orders WHERE note <> 'left at 4711';\n"),
            new PlanExercise(
                    "rows-set-aside-on-disk",
                    "",
                    LITTLE
                            + "WITH o AS MATERIALIZED (SELECT * FROM orders WHERE note <> 'left at 4711') SELECT sum(total) FROM o;\n",
                    ENOUGH
                            + "WITH o AS MATERIALIZED (SELECT * FROM orders WHERE note <> 'left at 4711') SELECT sum(total) FROM o;\n"));
}
