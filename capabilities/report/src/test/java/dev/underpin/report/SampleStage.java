package dev.underpin.report;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.rehearsal.Application;
import dev.underpin.model.rehearsal.ColumnFit;
import dev.underpin.model.rehearsal.MadeRows;
import dev.underpin.model.rehearsal.MadeTable;
import dev.underpin.model.rehearsal.ReferenceFit;
import dev.underpin.model.rehearsal.StageFacts;
import dev.underpin.model.rehearsal.StageTable;
import dev.underpin.model.rehearsal.TriedStatement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What the sample's plan was rehearsed on. */
record SampleStage(UnaryOperator<String> words) {

    StageFacts facts() {
        return new StageFacts(
                Instant.parse("2026-11-28T09:12:00Z"),
                say("shop.twin.json"),
                say("Rows were generated to the statistics of the twin."),
                say("PostgreSQL 18.6"),
                Map.of(
                        "shared_buffers", say("128MB"),
                        "fsync", say("on"),
                        "max_wal_size", say("1GB"),
                        "synchronous_commit", say("on")),
                say("2 cores, 24 GiB, Linux 6.1"),
                0.1,
                20_260_801,
                8,
                Optional.of(made()),
                List.of(
                        table("orders", 1_200_000, 158_000_000),
                        table("order_lines_of_the_former_marketplace", 640_000, 71_000_000),
                        table("customers", 90_000, 9_400_000)),
                List.of(
                        tried(1, Application.OLD, "SELECT total FROM orders WHERE id = ?"),
                        tried(2, Application.OLD, "SELECT name\n  FROM customers\n WHERE id = ?"),
                        tried(3, Application.OLD, "UPDATE orders SET total = total + ? WHERE id = ?"),
                        tried(4, Application.OLD, "INSERT INTO orders (customer_id) VALUES (?)"),
                        tried(5, Application.NEW, "SELECT total_cents FROM orders WHERE id = ?"),
                        tried(
                                6,
                                Application.NEW,
                                "INSERT INTO orders (customer_id, total_cents) SELECT id, ? FROM customers WHERE name = ? AND"
                                        + " since < '2026-01-01' ON CONFLICT DO NOTHING RETURNING id"),
                        tried(7, Application.NEW, "SELECT name FROM customers WHERE id = ?")),
                List.of(say("Rows were generated: values that only production has were not seen.")));
    }

    StageFacts bare() {
        return new StageFacts(
                Instant.parse("2026-11-28T09:12:00Z"),
                say("schema.sql"),
                say("Tables are empty."),
                say("PostgreSQL 14.20"),
                Map.of(),
                say("2 cores, 24 GiB, Linux 6.1"),
                1,
                7,
                0,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
    }

    private MadeRows made() {
        return new MadeRows(
                0.1,
                20_260_801,
                List.of(new MadeTable(
                        new ObjectName(say("public"), say("orders")),
                        1_200_000,
                        1_200_000,
                        List.of(
                                new ColumnFit("id", 0.001, 0, 1, 0.0),
                                new ColumnFit(say("note"), 0.07, 0.012, 1.4, null)),
                        List.of(new ReferenceFit(
                                say("customer_id"), new ObjectName(say("public"), say("customers")), 13.3, 13.1)))),
                List.of());
    }

    private StageTable table(String name, long rows, long bytes) {
        return new StageTable(new ObjectName(say("public"), say(name)), rows, bytes);
    }

    private TriedStatement tried(int number, Application application, String sql) {
        return new TriedStatement(number, application, say(sql));
    }

    private String say(String text) {
        return words.apply(text);
    }
}
