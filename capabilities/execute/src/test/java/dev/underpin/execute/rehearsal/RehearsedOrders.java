package dev.underpin.execute.rehearsal;

import dev.underpin.engine.ClientStatement;
import dev.underpin.engine.Engine;
import dev.underpin.engine.Parameter;
import dev.underpin.engine.Progress;
import dev.underpin.engine.Stage;
import dev.underpin.engine.StageWish;
import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.catalog.ColumnName;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.json.PlanJson;
import dev.underpin.model.plan.AwaitDeploy;
import dev.underpin.model.plan.Phase;
import dev.underpin.model.plan.Plan;
import dev.underpin.model.plan.RunSql;
import dev.underpin.model.plan.SqlBatch;
import dev.underpin.model.plan.Step;
import dev.underpin.model.plan.Timeouts;
import dev.underpin.model.plan.Undo;
import dev.underpin.model.rehearsal.Budget;
import dev.underpin.model.rehearsal.Rehearsal;
import dev.underpin.model.rehearsal.StageFacts;
import dev.underpin.testkit.Scripts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;

/** Plans that are rehearsed on a thousand orders. */
final class RehearsedOrders {

    private static final Engine ENGINE = ServiceLoader.load(Engine.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(engine -> engine.id().equals("postgresql"))
            .findFirst()
            .orElseThrow();

    static final ObjectName ORDERS = new ObjectName("public", "orders");

    /** What the new application sends. */
    static final ClientStatement READS = new ClientStatement(
            "SELECT id FROM public.orders WHERE id = $1", List.of(new Parameter.Drawn(new ColumnName(ORDERS, "id"))));

    private RehearsedOrders() {}

    /** The old application sends the statement, the new one reads keys. */
    static Rehearsal rehearsed(boolean crashes, ClientStatement old, Phase... phases) {
        return rehearsed(18, wishes(false, crashes), old, phases);
    }

    static RehearsalWishes wishes(boolean replica, boolean crashes) {
        return new RehearsalWishes(
                4,
                Duration.ofMillis(10),
                Duration.ofMillis(800),
                replica,
                crashes,
                1,
                new Budget(
                        Duration.ofMillis(300),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Duration.ofSeconds(1))));
    }

    static Rehearsal rehearsed(int version, RehearsalWishes wishes, ClientStatement old, Phase... phases) {
        Plan plan =
                PlanJson.identified(new Plan("", "postgresql", version, "", "", List.of(), List.of(phases), List.of()));
        try (Stage stage = ENGINE.stage(new StageWish(version, Map.of()))) {
            Scripts.run(ENGINE, stage.scratch(), """
                    CREATE TABLE orders (id integer PRIMARY KEY, note text);
                    INSERT INTO orders SELECT i, 'note ' || i FROM generate_series(1, 1000) i;
                    CREATE TABLE counted (id integer PRIMARY KEY, n integer);
                    INSERT INTO counted VALUES (1, 0);
                    CREATE TABLE touched (id integer PRIMARY KEY, n integer, at timestamptz);
                    ANALYZE orders;
                    INSERT INTO touched SELECT i, 0, '2026-01-01' FROM generate_series(1, 5) i;
                    CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS
                      $$ BEGIN NEW.at = clock_timestamp(); RETURN NEW; END $$;
                    CREATE TRIGGER touch BEFORE UPDATE ON touched FOR EACH ROW EXECUTE FUNCTION touch();
                    CREATE PROCEDURE count_up() LANGUAGE plpgsql AS $$
                    BEGIN
                      UPDATE public.counted SET n = n + 1;
                      COMMIT;
                      PERFORM pg_sleep(0.6);
                    END $$;
                    """);
            return new Rehearser(ENGINE, plan, wishes, RehearsedOrders::differences, Progress.SILENT)
                    .rehearse(stage, facts(), TriedApplications.of(List.of(old), List.of(READS)), List.of());
        }
    }

    /** By tables alone. */
    private static List<String> differences(Catalog before, Catalog after) {
        return before.tables()
                .filter(table -> !after.table(table.name()).equals(Optional.of(table)))
                .map(table -> table.name() + " is another one: x")
                .toList();
    }

    private static StageFacts facts() {
        return new StageFacts(
                Instant.EPOCH,
                "a test",
                "",
                "18",
                Map.of(),
                "",
                1,
                1,
                4,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
    }

    static AwaitDeploy deployment() {
        return new AwaitDeploy("Deploy it", List.of(), List.of(), 0, List.of());
    }

    static Step step(Undo undo, String... statements) {
        return new RunSql(
                statements[0],
                SqlBatch.together(List.of(statements)),
                List.of(),
                Timeouts.LONG,
                List.of(),
                undo,
                null,
                null,
                null);
    }
}
