package dev.underpin.bench;

import dev.underpin.demo.DemoDatabase;
import dev.underpin.engine.Database;
import dev.underpin.engine.Engine;
import dev.underpin.engine.Progress;
import dev.underpin.engine.Target;
import dev.underpin.engine.Twin;
import dev.underpin.engine.TwinWish;
import dev.underpin.model.json.TwinJson;
import dev.underpin.model.twin.TwinBundle;
import dev.underpin.model.twin.ValueForm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Databases beside their twins: how many plans are the same, node for node, and what it takes; then with indexes that are only tried. TPC-H is of
 * scale 0.1, and TPC-DS left out; {@code UNDERPIN_BENCH_OPTIONS='-Dunderpin.tpch=1 -Dunderpin.tpcds=1'} makes it otherwise.
 */
final class TwinBench {

    private final PrintStream out;
    private final Engine engine = GeneratedDatabase.postgresql();
    private final Measurements measurements = new Measurements("twin");

    TwinBench(PrintStream out) {
        this.out = out;
    }

    Measurements run() throws IOException, SQLException {
        demo();
        tpch();
        tpcds();
        return measurements;
    }

    private void demo() throws IOException, SQLException {
        List<String> queries = SqlResource.texts("twin-queries.sql");
        List<String> indexes = SqlResource.texts("twin-indexes.sql");
        try (DemoDatabase demo = DemoDatabase.start(engine, Progress.SILENT)) {
            Target target = demo.target(Duration.ofMinutes(5));
            try (Connection real = LiveSession.connect(target)) {
                TwinBundle before = compare(target, real, queries, "the demo as it is");
                build(real, indexes, "tickets");
                compare(target, real, queries, "the demo with 12 new indexes");
                new WhatIfFigures(engine, measurements, out).compare("demo", before, real, indexes, queries);
                new WhatIfTimes(engine, measurements)
                        .measure(
                                "demo",
                                before,
                                "orders",
                                List.of(
                                        "team_id",
                                        "customer_id",
                                        "status",
                                        "placed_at",
                                        "net_total",
                                        "sales_channel",
                                        "coupon_id",
                                        "created_at",
                                        "cancelled_at"),
                                queries);
            }
        }
    }

    private void tpch() throws IOException, SQLException {
        double scale = scale("underpin.tpch", 0.1);
        if (scale > 0) {
            try (LoadedDatabase database = new Tpch(scale).load(engine)) {
                loaded(
                        "TPC-H " + scale,
                        database,
                        Tpch.queries(),
                        "tpch-indexes.sql",
                        "lineitem",
                        List.of(
                                "l_orderkey",
                                "l_partkey",
                                "l_suppkey",
                                "l_quantity",
                                "l_discount",
                                "l_returnflag",
                                "l_shipdate",
                                "l_commitdate",
                                "l_receiptdate",
                                "l_shipmode"));
            }
        }
    }

    private void tpcds() throws IOException, SQLException {
        double scale = scale("underpin.tpcds", 0);
        if (scale > 0) {
            try (LoadedDatabase database = new Tpcds(scale).load(engine)) {
                loaded(
                        "TPC-DS " + scale,
                        database,
                        TpcdsQueries.all(),
                        "tpcds-indexes.sql",
                        "store_sales",
                        List.of(
                                "ss_sold_date_sk",
                                "ss_sold_time_sk",
                                "ss_item_sk",
                                "ss_customer_sk",
                                "ss_cdemo_sk",
                                "ss_hdemo_sk",
                                "ss_addr_sk",
                                "ss_store_sk",
                                "ss_promo_sk",
                                "ss_quantity"));
            }
        }
    }

    private static double scale(String property, double usual) {
        return Double.parseDouble(System.getProperty(property, String.valueOf(usual)));
    }

    /** @param columns of a table that what-if indexes are timed on */
    private void loaded(
            String name,
            LoadedDatabase database,
            List<String> queries,
            String indexes,
            String table,
            List<String> columns)
            throws IOException, SQLException {
        try (Connection real = LiveSession.connect(database.target())) {
            TwinBundle before = compare(database.target(), real, queries, name);
            List<String> made = SqlResource.texts(indexes);
            build(real, made, "");
            compare(database.target(), real, queries, name + " with 12 new indexes");
            new WhatIfFigures(engine, measurements, out).compare(name, before, real, made, queries);
            new WhatIfTimes(engine, measurements).measure(name, before, table, columns, queries);
        }
    }

    /** @param analysed a table with an expression that is looked at for the first time; empty for none */
    private static void build(Connection real, List<String> indexes, String analysed) throws SQLException {
        try (var statement = real.createStatement()) {
            for (String index : indexes) {
                statement.execute(index);
            }
            if (!analysed.isEmpty()) {
                statement.execute("ANALYZE " + analysed);
            }
        }
    }

    private TwinBundle compare(Target target, Connection real, List<String> queries, String when) throws SQLException {
        try (var statement = real.createStatement()) {
            statement.execute("CHECKPOINT");
        }
        TwinBundle bundle = timed("export, " + when, () -> export(target));
        var json = new ByteArrayOutputStream();
        TwinJson.write(bundle, json);
        measurements.add(Figure.plain("bundle, " + when, json.size() / 1_000 + " kB"));
        long same = 0;
        List<String> different = new ArrayList<>();
        try (Twin twin = timed("build, " + when, () -> engine.twin(bundle, Progress.SILENT))) {
            for (String query : queries) {
                if (PlanShape.of(real, query)
                        .equals(PlanShape.of(twin.explain(query).json()))) {
                    same++;
                } else {
                    different.add(query);
                }
            }
        }
        measurements.add(Figure.all("plans the same in every node, cost and row, " + when, same, queries.size()));
        different.forEach(query -> out.println("  differs: " + query));
        measurements.keep("different, " + when, different);
        return bundle;
    }

    private TwinBundle export(Target target) {
        try (Database database = engine.connect(target)) {
            return database.plannerStatistics(new TwinWish("demo", Instant.EPOCH, ValueForm.PLAIN), Progress.SILENT);
        }
    }

    private <T> T timed(String name, Supplier<T> work) {
        long start = System.nanoTime();
        T made = work.get();
        measurements.add(Figure.plain(name, new Timings(List.of(Timings.since(start)))));
        return made;
    }
}
