package dev.underpin.report;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.finding.Confidence;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Remedy;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.tune.Expected;
import dev.underpin.model.tune.ExpectedQuery;
import dev.underpin.model.tune.IndexAdvice;
import dev.underpin.model.tune.OnceRewritten;
import dev.underpin.model.tune.QueryFinding;
import dev.underpin.model.tune.QueryGain;
import dev.underpin.model.tune.ReadWhole;
import dev.underpin.model.tune.RewriteAdvice;
import dev.underpin.model.tune.Stake;
import dev.underpin.model.tune.StandingIndex;
import dev.underpin.model.tune.StructureAdvice;
import dev.underpin.model.tune.TimedQuery;
import dev.underpin.model.tune.Timing;
import dev.underpin.model.tune.Tuned;
import dev.underpin.model.twin.Caveat;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/** A shop that was tuned, with one of everything that can be said; all of its text passes through {@code words}. */
record SampleTuned(UnaryOperator<String> words) {

    static final SampleTuned TAME = new SampleTuned(UnaryOperator.identity());

    Tuned rich() {
        return new Tuned(
                say("shop"),
                say("postgresql.log"),
                true,
                900_000_000L,
                Instant.parse("2026-10-20T08:00:00Z"),
                List.of(
                        new Tuned.Point(0, 0, 0, 1),
                        new Tuned.Point(1, 0, 12_000_000, 0.6),
                        new Tuned.Point(1, 1, 4_000_000, 0.6),
                        new Tuned.Point(2, 2, 30_000_000, 0.31)),
                0.28,
                List.of(create(), replace(), drop()),
                List.of(new ReadWhole(table("countries"), 240, 16_384, 0, ReadWhole.Why.SMALL)),
                List.of(structure()),
                List.of(query("a1", 4_000, 40), query("b2", 900, 880), query("c3", 12, 12)),
                List.of(new Tuned.LeftOut(say("select * from gone"), 0.02, say("relation gone does not exist"))),
                List.of(finding()),
                List.of(rewrite(), page()),
                onceRewritten(),
                expected(),
                List.of(),
                List.of(say("3 lines of it could not be read.")),
                List.of(Caveat.general(say("The copy has no rows of its own."))),
                null);
    }

    /** The rich one of which time has borne out the first piece of advice. */
    Tuned measured() {
        return rich().with(
                        List.of(create()),
                        List.of(page()),
                        new Timing(
                                0.5,
                                450_000,
                                say("They fit well."),
                                List.of(
                                        timed("a1", false, 12.4, 0.3, 38, 45),
                                        timed("b2", false, 2, 2, 0.97, 1.02),
                                        timed("w7", true, 0.2, 0.4, 0.45, 0.55)),
                                List.of(timed("c3", false, 9.1, 0.1, 80, 99), timed("b2", false, 3, 3, 0.98, 1.01)),
                                List.of(new Timing.Untimed("d4", say("select d4"), say("refused: no such key"))),
                                List.of(new Timing.LeftAside(
                                        replace(), say("Not proven by time: no query of it is surely faster."))),
                                List.of(rewrite())));
    }

    private TimedQuery timed(String fingerprint, boolean writes, double before, double after, double low, double high) {
        return new TimedQuery(
                fingerprint,
                say("select " + fingerprint),
                4_120,
                writes,
                40,
                before,
                after,
                low,
                before / after,
                high,
                TimedQuery.Verdict.of(low, high));
    }

    /** One for which nothing pays. */
    Tuned bare() {
        return new Tuned(
                say("shop"),
                say("queries"),
                false,
                16_384,
                null,
                List.of(new Tuned.Point(0, 0, 0, 1)),
                1,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                Expected.NOTHING,
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    private OnceRewritten onceRewritten() {
        return new OnceRewritten(
                List.of(create().definition()),
                List.of(say("orders_note_idx")),
                List.of(new IndexAdvice.Create(
                        say("CREATE INDEX ON public.items USING btree (order_id)"),
                        8_000_000,
                        0.05,
                        0.001,
                        List.of(query("b2", 440, 12)),
                        List.of())),
                34_000_000,
                0.22);
    }

    private Expected expected() {
        QueryGain gain = query("a1", 4_000, 40);
        return new Expected(
                List.of(
                        new ExpectedQuery("a1", gain.text(), new Stake(3, true, 50.0), 120.0, true, gain),
                        new ExpectedQuery(
                                "c3", gain.text(), new Stake(1, false, 5.0), 20.0, false, query("c3", 12, 12)),
                        new ExpectedQuery(
                                "z9", say("select * from gone"), new Stake(0.25, false, 5.0), null, false, null)),
                List.of(say("route=/checkout")));
    }

    private IndexAdvice.Create create() {
        return new IndexAdvice.Create(
                say("CREATE INDEX ON public.orders USING btree (customer_id, made_at)"),
                24_000_000,
                0.41,
                0.01,
                List.of(
                        query("a1", 4_000, 40),
                        query("b2", 900, 880),
                        query("d4", 700, 70),
                        query("e5", 600, 60),
                        query("f6", 500, 50)),
                List.of(say("Its columns are taken as independent of one another.")));
    }

    private IndexAdvice.Replace replace() {
        return new IndexAdvice.Replace(
                new IndexAdvice.Create(
                        say("CREATE INDEX ON public.orders USING btree (status, total)"),
                        9_000_000,
                        0.08,
                        0,
                        List.of(query("b2", 900, 880)),
                        List.of()),
                List.of(standing("orders_status_idx", 1_000_000, 812)));
    }

    private IndexAdvice.Drop drop() {
        return new IndexAdvice.Drop(
                standing("orders_note_idx", 2_000_000, 0), null, 0.002, List.of(query("c3", 12, 12.1)));
    }

    private StandingIndex standing(String name, long bytes, long scans) {
        return new StandingIndex(
                table(name),
                table("orders"),
                say("CREATE INDEX " + name + " ON public.orders USING btree (note)"),
                say("DROP INDEX public." + name),
                bytes,
                scans);
    }

    private StructureAdvice structure() {
        return new StructureAdvice(
                StructureAdvice.Kind.FILLFACTOR,
                table("orders"),
                say("Leave room in its pages."),
                List.of(say("61 % of 240,000 updates were HOT.")),
                List.of(say("ALTER TABLE public.orders SET (fillfactor = 85)")),
                List.of(say("It takes effect for pages that are written anew.")));
    }

    private RewriteAdvice rewrite() {
        return new RewriteAdvice(
                "union-all",
                "union-of-disjoint-arms",
                say("UNION ALL in place of UNION"),
                "b2",
                say("SELECT id FROM orders\nUNION\nSELECT id FROM archived_orders"),
                say("SELECT id FROM orders\nUNION ALL\nSELECT id FROM archived_orders"),
                List.of(say("The arms give different constants.")),
                new RewriteAdvice.Proof.SameRows(200, 1_367, 177, 1),
                1_657,
                857,
                0.2);
    }

    private RewriteAdvice page() {
        return new RewriteAdvice(
                "keyset-page",
                "offset-pagination",
                say("The page after a row in place of OFFSET"),
                "c3",
                say("SELECT id FROM orders\nORDER BY id\nLIMIT $1 OFFSET $2"),
                say("SELECT id FROM orders\nWHERE id > $2\nORDER BY id\nLIMIT $1"),
                List.of(say("id is NOT NULL.")),
                new RewriteAdvice.Proof.PageAfterPage(200, 1_131, 76, 1, List.of(say("id"))),
                724,
                2,
                0.1);
    }

    private QueryFinding finding() {
        return new QueryFinding(
                new Finding(
                        "union-of-disjoint-arms",
                        Severity.LOW,
                        Confidence.CERTAIN,
                        Subject.query("b2"),
                        say("Its arms have no row in common."),
                        say("orders holds about 1,200,000 rows."),
                        List.of(Evidence.observed(say("They give different constants."))),
                        new Remedy.Advice(say("UNION ALL."))),
                say("select id from orders union select id from archived_orders"),
                0.2,
                17);
    }

    private QueryGain query(String fingerprint, double before, double after) {
        return new QueryGain(
                fingerprint, say("select id from orders where customer_id = $1"), 4_120, 81_000, before, after);
    }

    private ObjectName table(String name) {
        return new ObjectName("public", say(name));
    }

    private String say(String text) {
        return words.apply(text);
    }
}
