package dev.underpin.tune.query;

import dev.underpin.engine.Database;
import dev.underpin.engine.Engine;
import dev.underpin.engine.Progress;
import dev.underpin.engine.Scratch;
import dev.underpin.engine.ScratchWish;
import dev.underpin.engine.Target;
import dev.underpin.engine.Twin;
import dev.underpin.engine.TwinWish;
import dev.underpin.model.finding.Decisions;
import dev.underpin.model.tune.QueryFinding;
import dev.underpin.model.twin.TwinBundle;
import dev.underpin.model.twin.ValueForm;
import dev.underpin.model.workload.CallTime;
import dev.underpin.model.workload.Preparation;
import dev.underpin.model.workload.QueryStat;
import dev.underpin.model.workload.Sample;
import dev.underpin.model.workload.Workload;
import dev.underpin.sql.Fingerprint;
import dev.underpin.sql.Statement;
import dev.underpin.testkit.Scripts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A twin of the tables that a script makes, and rules asked about queries on them. A comment before a query says what the workload knows of
 * it: {@code -- 1000 calls, 50000 rows, 200 ms}.
 */
public final class RuleFixture implements AutoCloseable {

    public static final Engine ENGINE = ServiceLoader.load(Engine.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(engine -> engine.id().equals("postgresql"))
            .findFirst()
            .orElseThrow();

    private static final Pattern FIGURE = Pattern.compile("(\\d+) (calls|rows|ms)");

    private final TwinBundle bundle;
    private final Twin twin;

    private RuleFixture(TwinBundle bundle, Twin twin) {
        this.bundle = bundle;
        this.twin = twin;
    }

    public static RuleFixture of(int version, String script) {
        try (Scratch scratch = ENGINE.scratch(new ScratchWish(version))) {
            Scripts.run(ENGINE, scratch, script);
            var target = new Target(
                    scratch.url().replaceFirst("//[^@]*@", "//underpin_admin@"),
                    scratch.password(),
                    Duration.ofMinutes(1));
            try (Database database = ENGINE.connect(target)) {
                TwinBundle bundle = database.plannerStatistics(
                        new TwinWish("fixture", Instant.EPOCH, ValueForm.PLAIN), Progress.SILENT);
                return new RuleFixture(bundle, ENGINE.twin(bundle, Progress.SILENT));
            }
        }
    }

    List<QueryFinding> findings(QueryRule rule, Workload workload) {
        return new QueryReview(List.of(rule), Decisions.NONE, LocalDate.of(2026, 11, 28)).findings(context(workload));
    }

    public Twin twin() {
        return twin;
    }

    public TwinBundle bundle() {
        return bundle;
    }

    /** The queries as the twin understands them. */
    public QueryContext context(Workload workload) {
        return QueryReview.understood(twin, bundle, ENGINE.phrasing(), workload);
    }

    public static Workload workload(String queries) {
        var stats = new ArrayList<QueryStat>();
        for (Statement statement : Scripts.statements(ENGINE, queries)) {
            stats.add(stat(statement));
        }
        return new Workload("fixture", "SQL", null, null, stats, Workload.Rest.NONE, List.of());
    }

    private static QueryStat stat(Statement statement) {
        Fingerprint fingerprint = Fingerprint.of(statement.text(), statement.dialect());
        long calls = figure(statement, "calls", 0);
        long milliseconds = figure(statement, "ms", 0);
        return new QueryStat(
                fingerprint.id(),
                fingerprint.text(),
                fingerprint.limit(),
                fingerprint.offset(),
                fingerprint.statements(),
                fingerprint.longestList(),
                null,
                calls,
                0,
                milliseconds == 0 ? CallTime.UNKNOWN : new CallTime(calls, milliseconds, milliseconds, null),
                figure(statement, "rows", -1),
                List.of(),
                List.of(new Sample(statement.text(), List.of(), List.of(), Double.NaN)),
                List.of(),
                0,
                Preparation.UNKNOWN);
    }

    private static long figure(Statement statement, String unit, long otherwise) {
        Matcher figures = FIGURE.matcher(statement.leadingComments());
        while (figures.find()) {
            if (figures.group(2).equals(unit)) {
                return Long.parseLong(figures.group(1));
            }
        }
        return otherwise;
    }

    @Override
    public void close() {
        twin.close();
    }
}
