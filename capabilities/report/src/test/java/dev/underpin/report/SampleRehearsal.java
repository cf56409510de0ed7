package dev.underpin.report;

import dev.underpin.model.plan.PhaseKind;
import dev.underpin.model.rehearsal.Application;
import dev.underpin.model.rehearsal.Boundary;
import dev.underpin.model.rehearsal.Budget;
import dev.underpin.model.rehearsal.Cost;
import dev.underpin.model.rehearsal.CrashDrill;
import dev.underpin.model.rehearsal.Latency;
import dev.underpin.model.rehearsal.Refusal;
import dev.underpin.model.rehearsal.Rehearsal;
import dev.underpin.model.rehearsal.ReplayedWorkload;
import dev.underpin.model.rehearsal.ReplicaSeen;
import dev.underpin.model.rehearsal.StepSeen;
import dev.underpin.model.rehearsal.UndoSeen;
import dev.underpin.model.rehearsal.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Rehearsals of a plan by which a shop's totals become cents in a wider column. All text passes through {@code words}, so that the same
 * rehearsal can be had with names and messages that mean harm.
 */
record SampleRehearsal(UnaryOperator<String> words) {

    static final SampleRehearsal TAME = new SampleRehearsal(UnaryOperator.identity());

    private static final String PLAN = "3f9c2a17b0d45e66";
    private static final Latency CALM = new Latency(2_011, 0, 0.62, 2.4, 4.13, 18.2);

    /** Everything that can be seen, most of it bad. */
    Rehearsal rich() {
        return new Rehearsal(
                PLAN,
                new SampleStage(words).facts(),
                Budget.ORDINARY,
                CALM,
                new SampleSteps(words).all(),
                new SampleSteps(words).alone(),
                new SampleSteps(words).foretold(),
                Optional.of(new ReplicaSeen(
                        List.of(
                                new ReplicaSeen.Lag(3, 0.4, 2_300_000, 0, 0),
                                new ReplicaSeen.Lag(4, 3.2, 51_000_000, 1, 4),
                                new ReplicaSeen.Lag(6, 11.8, 204_000_000, 2, 0)),
                        2_140,
                        true)),
                boundaries(),
                Optional.of(new CrashDrill(
                        23,
                        9,
                        List.of(say("public.orders.changed_at")),
                        List.of(say("sequence public.orders_id_seq is gone.")))),
                Optional.of(recorded()),
                new Verdict(
                        List.of(
                                say(
                                        "Step 9 (Put public.orders.total out of sight) made a client wait for 3412 ms, and 2000 ms is"
                                                + " allowed"),
                                say(
                                        "The old application does not work at the deployment in switch: column \"total\" of relation"
                                                + " \"orders\" does not exist (42703), for SELECT total FROM orders WHERE id = ?"),
                                say("After crashes the end is another one: sequence public.orders_id_seq is gone.")),
                        List.of(
                                say("Step 8 (Take the trigger off public.orders) had its lock at attempt 3"),
                                say(
                                        "Behind contract there is no way back before step 10: the values of total are gone."),
                                say("Rows were generated: values that only production has were not seen."))));
    }

    private ReplayedWorkload recorded() {
        return new ReplayedWorkload(
                say("shop.log"),
                "PostgreSQL log",
                47,
                12_000,
                9_000,
                List.of(new ReplayedWorkload.Sent(1, "0123456789abcdef", 11_400, 3.5, 800, 4.1)),
                List.of(new ReplayedWorkload.LeftOut(say("about the server and its catalogs"), 6, 600, 70)),
                0,
                List.of());
    }

    private static final List<Application> OLD = List.of(Application.OLD);

    /** Nothing to complain about. */
    Rehearsal passed() {
        return new Rehearsal(
                PLAN,
                new SampleStage(words).facts(),
                Budget.ORDINARY,
                CALM,
                new SampleSteps(words).all().subList(0, 2),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(boundaries().get(0), boundaries().get(1)),
                Optional.of(new CrashDrill(5, 2, List.of(), List.of())),
                Optional.empty(),
                new Verdict(List.of(), List.of()));
    }

    /** Stopped at the first step, with no client at work, nothing tried. */
    Rehearsal bare() {
        return new Rehearsal(
                PLAN,
                new SampleStage(words).bare(),
                Budget.ORDINARY,
                Latency.NONE,
                List.of(new StepSeen(
                        1,
                        PhaseKind.EXPAND,
                        say("Add total_cents to public.orders"),
                        12,
                        12,
                        1,
                        0,
                        Optional.of(say("permission denied for table orders (42501)")),
                        Latency.NONE,
                        List.of(),
                        Cost.NONE,
                        List.of(),
                        List.of())),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(new Boundary(Optional.empty(), false, OLD, List.of(), Optional.empty())),
                Optional.empty(),
                Optional.empty(),
                new Verdict(
                        List.of(say("Step 1 did not go through: permission denied for table orders (42501)")),
                        List.of()));
    }

    private List<Boundary> boundaries() {
        List<Refusal> notYet = List.of(
                refusal(5, "column \"total_cents\" does not exist (42703)"),
                refusal(6, "column \"total_cents\" of relation \"orders\" does not exist (42703)"));
        List<Refusal> noMore = List.of(
                refusal(1, "column \"total\" of relation \"orders\" does not exist (42703)"),
                refusal(3, "column \"total\" of relation \"orders\" does not exist (42703)"));
        return List.of(
                new Boundary(Optional.empty(), false, OLD, notYet, Optional.empty()),
                behind(PhaseKind.EXPAND, List.of(), new UndoSeen.Exact(118)),
                behind(PhaseKind.BACKFILL, List.of(), new UndoSeen.Exact(131)),
                behind(
                        PhaseKind.VALIDATE,
                        List.of(),
                        new UndoSeen.Failed(
                                6,
                                say("ALTER TABLE orders ALTER amount TYPE integer"),
                                say("integer out of range (22003)"))),
                new Boundary(
                        Optional.of(PhaseKind.SWITCH),
                        true,
                        List.of(Application.values()),
                        noMore.subList(0, 1),
                        Optional.empty()),
                behind(
                        PhaseKind.SWITCH,
                        noMore,
                        new UndoSeen.Lossy(
                                240,
                                List.of(
                                        say("12 rows of public.orders are not what they were."),
                                        say("trigger keep_total of public.orders is gone.")))),
                behind(PhaseKind.CONTRACT, noMore, new UndoSeen.Impossible(10, say("the values of total are gone."))));
    }

    private static Boundary behind(PhaseKind phase, List<Refusal> refused, UndoSeen undo) {
        boolean behindDeployment = phase.compareTo(PhaseKind.SWITCH) >= 0;
        return new Boundary(
                Optional.of(phase),
                false,
                behindDeployment ? List.of(Application.NEW) : OLD,
                refused,
                Optional.of(undo));
    }

    private Refusal refusal(int statement, String message) {
        return new Refusal(statement, say(message), 1);
    }

    private String say(String text) {
        return words.apply(text);
    }
}
