package dev.underpin.tune;

import dev.underpin.engine.Database;
import dev.underpin.engine.Engine;
import dev.underpin.engine.Progress;
import dev.underpin.engine.Scratch;
import dev.underpin.engine.ScratchWish;
import dev.underpin.engine.Target;
import dev.underpin.engine.Twin;
import dev.underpin.engine.TwinWish;
import dev.underpin.model.twin.TwinBundle;
import dev.underpin.model.twin.ValueForm;
import dev.underpin.model.workload.Attribution;
import dev.underpin.model.workload.CallTime;
import dev.underpin.model.workload.Preparation;
import dev.underpin.model.workload.QueryStat;
import dev.underpin.model.workload.TimeHistogram;
import dev.underpin.model.workload.Workload;
import dev.underpin.testkit.Scripts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** A shop with orders of customers, and a table too small for indexes. */
public final class Shop {

    public static final Engine ENGINE = ServiceLoader.load(Engine.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(engine -> engine.id().equals("postgresql"))
            .findFirst()
            .orElseThrow();

    static final List<String> ASKED = List.of(
            "SELECT * FROM orders WHERE customer_id = 7",
            "SELECT id, total FROM orders WHERE customer_id = 7 ORDER BY placed_at DESC LIMIT 10",
            "SELECT count(*) FROM orders WHERE placed_at >= timestamptz '2026-05-10'",
            "SELECT status, count(*) FROM orders GROUP BY status",
            "SELECT * FROM orders WHERE paid_at IS NULL AND status = 'new'",
            "SELECT * FROM customers WHERE lower(email) = 'c5@example.com'",
            "SELECT * FROM customers WHERE email LIKE 'c12%'",
            "SELECT c.email, o.total FROM customers c JOIN orders o ON o.customer_id = c.id WHERE c.city = 'city 3'",
            "SELECT * FROM kinds WHERE name = 'two'",
            "UPDATE orders SET status = 'done' WHERE customer_id = 12 AND status = 'sent'",
            "DELETE FROM orders WHERE placed_at < timestamptz '2026-01-02'");

    private static final String SCRIPT = """
            CREATE TABLE customers (id integer PRIMARY KEY, email text NOT NULL, city text NOT NULL);
            INSERT INTO customers SELECT i, 'c' || i || '@example.com', 'city ' || i % 50 FROM generate_series(1, 20000) i;
            CREATE TABLE orders (id bigint PRIMARY KEY, customer_id integer NOT NULL, status text NOT NULL, total numeric NOT NULL,
                placed_at timestamptz NOT NULL, paid_at timestamptz, note text);
            INSERT INTO orders SELECT i, 1 + i * 7919 % 20000, (ARRAY['new', 'sent', 'done', 'done', 'done'])[1 + i % 5], i % 997,
                timestamptz '2026-01-01' + i * interval '1 min', CASE WHEN i % 100 > 0 THEN now() END, repeat('x', i % 60)
              FROM generate_series(1, 200000) i;
            CREATE TABLE kinds (id integer PRIMARY KEY, name text);
            INSERT INTO kinds VALUES (1, 'one'), (2, 'two'), (3, 'three');
            VACUUM ANALYZE;
            """;

    private Shop() {}

    /** What some of them ask, some more often than others. */
    static List<TuneQuery> drawn(Twin twin, Random random) {
        var queries = new ArrayList<TuneQuery>();
        for (String text : ASKED) {
            if (random.nextBoolean()) {
                queries.add(new TuneQuery(text, twin.scans(text), 1 + random.nextInt(1_000)));
            }
        }
        return queries;
    }

    /** A workload of these, each a hundred times, from a route that is called by its verb. */
    static Workload asking(List<String> texts) {
        long[] counts = new long[TimeHistogram.SIZE];
        counts[TimeHistogram.bucket(40)] = 100;
        var time = new CallTime(100, 4_000, 44, TimeHistogram.of(counts));
        List<QueryStat> queries = texts.stream()
                .map(text -> new QueryStat(
                        name(text),
                        text,
                        0,
                        0,
                        1,
                        0,
                        null,
                        100,
                        0,
                        time,
                        100,
                        List.of(new Attribution(new TreeMap<>(Map.of("route", "/" + text.split(" ")[0])), 100)),
                        List.of(),
                        List.of(),
                        0,
                        Preparation.UNKNOWN))
                .toList();
        return new Workload("app", "a list", null, null, queries, Workload.Rest.NONE, List.of());
    }

    /** The fingerprint that it gets there. */
    static String name(String text) {
        return String.format("%016x", text.hashCode());
    }

    public static TwinBundle bundle() {
        return bundle("");
    }

    /** @param more statements that are run there, too */
    public static TwinBundle bundle(String more) {
        return bundle(200_000, more);
    }

    /** @param orders how many there are */
    static TwinBundle bundle(int orders, String more) {
        try (Scratch scratch = ENGINE.scratch(new ScratchWish(18))) {
            Scripts.run(ENGINE, scratch, SCRIPT.replace("200000", String.valueOf(orders)) + more);
            var target = new Target(
                    scratch.url().replaceFirst("//[^@]*@", "//underpin_admin@"),
                    scratch.password(),
                    Duration.ofMinutes(1));
            try (Database database = ENGINE.connect(target)) {
                return database.plannerStatistics(
                        new TwinWish("shop", Instant.EPOCH, ValueForm.PLAIN), Progress.SILENT);
            }
        }
    }

    public static Twin twin(TwinBundle bundle) {
        return ENGINE.twin(bundle, Progress.SILENT);
    }
}
