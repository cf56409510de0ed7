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
import dev.underpin.testkit.Scripts;
import java.time.Duration;
import java.time.Instant;
import java.util.ServiceLoader;

/** A shop with orders of customers, and a table too small for indexes. */
final class Shop {

    static final Engine ENGINE = ServiceLoader.load(Engine.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(engine -> engine.id().equals("postgresql"))
            .findFirst()
            .orElseThrow();

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

    static TwinBundle bundle() {
        try (Scratch scratch = ENGINE.scratch(new ScratchWish(18))) {
            Scripts.run(ENGINE, scratch, SCRIPT);
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

    static Twin twin(TwinBundle bundle) {
        return ENGINE.twin(bundle, Progress.SILENT);
    }
}
