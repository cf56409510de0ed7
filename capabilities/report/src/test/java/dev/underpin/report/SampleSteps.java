package dev.underpin.report;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.effect.LockMode;
import dev.underpin.model.plan.PhaseKind;
import dev.underpin.model.rehearsal.Cost;
import dev.underpin.model.rehearsal.Foretold;
import dev.underpin.model.rehearsal.Latency;
import dev.underpin.model.rehearsal.LockSpan;
import dev.underpin.model.rehearsal.Refusal;
import dev.underpin.model.rehearsal.StepAlone;
import dev.underpin.model.rehearsal.StepSeen;
import dev.underpin.model.rehearsal.TableTouched;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** The steps of the sample's plan: short and long ones, one that rewrites, one that is refused its lock, one that makes clients wait. */
record SampleSteps(UnaryOperator<String> words) {

    private static final LockMode ROW = new LockMode("ROW EXCLUSIVE", 3, false, false);
    private static final LockMode UPDATE = new LockMode("SHARE UPDATE EXCLUSIVE", 4, false, false);
    private static final LockMode SHARE_ROW = new LockMode("SHARE ROW EXCLUSIVE", 6, false, true);
    private static final LockMode ACCESS = new LockMode("ACCESS EXCLUSIVE", 8, true, true);

    List<StepSeen> all() {
        var seen = new ArrayList<StepSeen>();
        seen.add(step(
                1, PhaseKind.EXPAND, "Add total_cents bigint to public.orders", 5_004, 5_049, 0, 21.3, locks(5_010)));
        seen.add(step(
                2,
                PhaseKind.EXPAND,
                "Keep public.orders.total and total_cents equal, whoever writes",
                5_061,
                5_140,
                0,
                96,
                List.of(plan("orders", SHARE_ROW, 5_070, 24, 38), client("orders", ROW, 5_080, 51))));
        seen.add(step(
                3,
                PhaseKind.EXPAND,
                "Index public.orders (customer_id, total_cents) while others write",
                5_152,
                9_640,
                0,
                31,
                List.of(plan("orders", UPDATE, 5_160, 0, 4_470))));
        seen.add(step(
                4,
                PhaseKind.BACKFILL,
                "Fill public.orders.total_cents",
                9_655,
                47_410,
                1_200_000,
                118,
                List.of(plan("orders", ROW, 9_700, 0, 212), client("orders", ROW, 30_000, 109))));
        seen.add(step(
                5,
                PhaseKind.VALIDATE,
                "Prove that total_cents of public.orders is never null",
                47_420,
                48_731,
                0,
                24,
                List.of(plan("orders", UPDATE, 47_430, 0, 1_290), plan("customers", UPDATE, 47_440, 0, 30))));
        seen.add(rewriting());
        seen.add(refusing());
        seen.add(stalling());
        seen.add(step(10, PhaseKind.CONTRACT, "Drop total from public.orders", 58_420, 58_451, 0, 12, List.of()));
        return seen;
    }

    List<StepAlone> alone() {
        return List.of(
                new StepAlone(3, 2_110, List.of(touched("orders", 1_200_000, 2_400_000, 0, 0))),
                new StepAlone(4, 21_400, List.of(touched("orders", 1_200_000, 1_200_000, 1_200_000, 96_000_000))),
                new StepAlone(
                        5,
                        640,
                        List.of(
                                touched("customers", 90_000, 300, 12, 0),
                                touched("orders", 1_200_000, 1_199_000, 0, 0))));
    }

    List<Foretold> foretold() {
        return List.of(
                foretold(1, Foretold.Growth.NONE, 4, 61, 104, 11, 12, 13, 12, 14),
                foretold(3, Foretold.Growth.WITH_ROWS, 18_400, 31_000, 65_900, 540, 522, 1_042, 1_055, 2_110),
                foretold(4, Foretold.Growth.FASTER, 610_000, 912_000, 1_609_000, 1_900, 1_912, 6_400, 6_390, 21_400),
                foretold(5, Foretold.Growth.UNCLEAR, 580, 4_100, 8_397, 560, 548, 590, 571, 640));
    }

    private static Foretold foretold(
            int step, Foretold.Growth growth, double low, double high, double among, double... took) {
        double[] scales = {0.025, 0.025, 0.05, 0.05, 0.1};
        return new Foretold(
                step,
                IntStream.range(0, took.length)
                        .mapToObj(run -> new Foretold.Timing(scales[run], took[run]))
                        .toList(),
                growth,
                low,
                high,
                among);
    }

    private TableTouched touched(String table, long rows, long read, long dead, long grown) {
        return new TableTouched(new ObjectName(say("public"), say(table)), rows, rows * 130, read, dead, grown);
    }

    private StepSeen rewriting() {
        return new StepSeen(
                6,
                PhaseKind.VALIDATE,
                say("Store public.order_lines_of_the_former_marketplace.amount as bigint"),
                48_742,
                49_900,
                1,
                0,
                Optional.empty(),
                new Latency(460, 0, 0.7, 310, 830, 1_104),
                List.of(
                        plan("order_lines_of_the_former_marketplace", ACCESS, 48_750, 120, 980),
                        client("order_lines_of_the_former_marketplace", ROW, 48_760, 1_090)),
                new Cost(210_000_000, 340_000_000, 62_000_000),
                List.of(say("public.order_lines_of_the_former_marketplace")),
                List.of());
    }

    private StepSeen refusing() {
        return new StepSeen(
                8,
                PhaseKind.SWITCH,
                say("Take the trigger off public.orders"),
                54_950,
                55_030,
                3,
                0,
                Optional.empty(),
                new Latency(140, 14, 0.7, 3.1, 40, 61),
                List.of(plan("orders", ACCESS, 54_955, 40, 0), plan("orders", ACCESS, 55_000, 12, 9)),
                new Cost(9_000, 0, 0),
                List.of(),
                List.of(new Refusal(
                        4, say("null value in column \"total\" violates not-null constraint (23502)"), 14)));
    }

    private StepSeen stalling() {
        var locks = new ArrayList<LockSpan>();
        locks.add(plan("orders", ACCESS, 55_050, 900, 2_440));
        locks.add(plan("customers", SHARE_ROW, 55_060, 0, 2_400));
        IntStream.range(0, 8).forEach(i -> locks.add(client("orders", ROW, 55_070 + 60.0 * i, 3_300 - 60.0 * i)));
        return new StepSeen(
                9,
                PhaseKind.CONTRACT,
                say("Put public.orders.total out of sight"),
                55_041,
                58_410,
                1,
                0,
                Optional.empty(),
                new Latency(520, 0, 0.8, 2_950, 3_380, 3_412),
                locks,
                new Cost(120_000, 0, 0),
                List.of(),
                List.of());
    }

    private List<LockSpan> locks(double from) {
        return List.of(plan("orders", ACCESS, from, 4, 21), client("orders", ROW, from + 2, 19));
    }

    private StepSeen step(
            int number,
            PhaseKind phase,
            String title,
            double from,
            double to,
            long rows,
            double longest,
            List<LockSpan> locks) {
        return new StepSeen(
                number,
                phase,
                say(title),
                from,
                to,
                1,
                rows,
                Optional.empty(),
                new Latency((int) (to - from) / 2, 0, 0.6, longest / 8, longest / 3, longest),
                locks,
                new Cost(rows * 190 + 8_200, rows * 80, 0),
                List.of(),
                List.of());
    }

    private LockSpan plan(String table, LockMode mode, double from, double waited, double held) {
        return new LockSpan(name(table), mode, true, from, waited, held);
    }

    private LockSpan client(String table, LockMode mode, double from, double waited) {
        return new LockSpan(name(table), mode, false, from, waited, 0);
    }

    private ObjectName name(String table) {
        return new ObjectName(say("public"), say(table));
    }

    private String say(String text) {
        return words.apply(text);
    }
}
