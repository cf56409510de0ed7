package dev.underpin.report;

import dev.underpin.model.catalog.Access;
import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.DataType;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Partition;
import dev.underpin.model.catalog.Persistence;
import dev.underpin.model.catalog.RowSecurity;
import dev.underpin.model.catalog.Schema;
import dev.underpin.model.catalog.SchemaObject;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.catalog.TableKind;
import dev.underpin.model.catalog.TypeFamily;
import dev.underpin.model.snapshot.Definition;
import dev.underpin.model.snapshot.Place;
import dev.underpin.model.snapshot.Problem;
import dev.underpin.model.snapshot.Provenance;
import dev.underpin.model.snapshot.Server;
import dev.underpin.model.snapshot.Snapshot;
import dev.underpin.model.snapshot.SourceKind;
import dev.underpin.model.snapshot.Statistics;
import dev.underpin.model.snapshot.TableStatistics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A small shop's snapshot. All of its text passes through {@code words}, so that the same database can be had with names and
 * messages that mean harm.
 */
record Sample(UnaryOperator<String> words) {

    static final Sample TAME = new Sample(UnaryOperator.identity());

    /** A database of which nothing is known but its shape. */
    Snapshot shapeOnly() {
        return new Snapshot(
                catalog(),
                Server.UNKNOWN,
                Statistics.NONE,
                new Provenance(SourceKind.SCRIPT, say("shop.sql"), null, null, List.of(), problems(), definitions()));
    }

    /** The same with sizes and counters, read while it was in use. */
    Snapshot inUse() {
        var statistics = new Statistics(
                5_400_000_000L,
                Instant.parse("2026-10-20T08:00:00Z"),
                -1,
                List.of(
                        size(name("orders"), 1_200_000, 900_000_000L, 48_000_000),
                        size(name("items"), 9_000, 2_000_000, -1),
                        size(name("events"), 700_000, 0, 0), // what the engine repeats of its partitions
                        size(name("events_1"), 300_000, 60_000_000, 300_000),
                        size(name("events_2"), 400_000, 80_000_000, 400_000)),
                List.of(),
                List.of(),
                List.of());
        return new Snapshot(
                catalog(),
                Server.UNKNOWN,
                statistics,
                new Provenance(
                        SourceKind.LIVE,
                        say("shop"),
                        Instant.parse("2026-11-23T01:12:00Z"),
                        null,
                        List.of(say("Rows of audit.log: the role may not read them.")),
                        List.of(),
                        List.of()));
    }

    Catalog catalog() {
        Schema schema = new Schema(
                say("public"),
                Access.UNSTATED,
                null,
                List.<SchemaObject>of(
                        table("orders", TableKind.ORDINARY, null),
                        table("items", TableKind.ORDINARY, null),
                        table("events", TableKind.PARTITIONED, null),
                        table("events_1", TableKind.ORDINARY, new Partition(name("events"), "DEFAULT")),
                        table("events_2", TableKind.ORDINARY, new Partition(name("events"), "FOR VALUES IN (2)"))));
        return new Catalog(
                "postgresql", "18.6 (Debian)", null, null, List.of(schema), List.of(), List.of(), List.of(), List.of());
    }

    ObjectName name(String table) {
        return new ObjectName(say("public"), say(table));
    }

    String say(String text) {
        return words.apply(text);
    }

    private Table table(String name, TableKind kind, @Nullable Partition partition) {
        List<Column> columns =
                IntStream.rangeClosed(1, name.length()).mapToObj(this::column).toList();
        return new Table(
                name(name),
                kind,
                Persistence.PERMANENT,
                columns,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                RowSecurity.OFF,
                List.of(),
                null,
                partition,
                List.of(),
                null,
                Map.of(),
                Access.UNSTATED,
                say("What the shop sells."));
    }

    private Column column(int number) {
        return new Column(
                say("column_" + number),
                DataType.of("bigint", TypeFamily.INTEGER),
                true,
                null,
                null,
                null,
                null,
                false,
                Map.of(),
                Access.UNSTATED,
                null);
    }

    private static TableStatistics size(ObjectName table, long rows, long bytes, long inserted) {
        return new TableStatistics(table, rows, bytes, 0, 0, 0, 0, 0, inserted, 0, 0, 0, -1, null, null);
    }

    private List<Definition> definitions() {
        return List.of(new Definition(Subject.table(name("orders")), new Place(say("db/shop schema.sql"), 12, 1)));
    }

    private List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        problems.add(new Problem(
                new Place(say("shop.sql"), 3, 1),
                Problem.Gravity.FAILED,
                say("CREATE EXTENSION postgis"),
                say("extension \"postgis\" is not available"),
                "0A000",
                say("Install it where scratch servers are made."),
                List.of(say("shop.sql:40:1 CREATE TABLE places"))));
        problems.add(new Problem(
                new Place(say("shop.sql"), 9, 1),
                Problem.Gravity.HARMLESS,
                say("SET default_table_access_method = heap"),
                say("unknown setting"),
                null,
                null,
                List.of()));
        return problems;
    }
}
