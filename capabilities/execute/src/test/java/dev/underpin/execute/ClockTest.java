package dev.underpin.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.engine.RunSession;
import dev.underpin.model.plan.AwaitDeploy;
import dev.underpin.model.plan.Plan;
import dev.underpin.model.run.RunEnd;
import dev.underpin.model.run.RunEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Clocks that jump: nothing is done too early, or never, because of them. */
class ClockTest {

    private static final AwaitDeploy WEEK = new AwaitDeploy("Wait", List.of("It works."), List.of(), 7, List.of());

    private static RunEnd at(Clock clock, LiveSite site, Plan plan) {
        try (RunSession session = site.session()) {
            return new LiveRun(
                            session,
                            plan,
                            LiveSite.journal(session, plan),
                            LiveSite.wishes(Duration.ofSeconds(2)),
                            RunWitness.NOBODY,
                            clock)
                    .go();
        }
    }

    private static Clock in(int days) {
        return Clock.offset(Clock.systemUTC(), Duration.ofDays(days));
    }

    private static void waitsForAWeek(Plan plan) {
        try (var site = LiveSite.of("CREATE TABLE orders ()")) {
            Instant begun = Instant.now();
            RunEnd.Waiting first = (RunEnd.Waiting) at(in(0), site, plan);
            Instant end = first.notBefore().orElseThrow();
            assertThat(end)
                    .isBetween(begun.plus(Duration.ofDays(7)), Instant.now().plus(Duration.ofDays(7)));
            assertThat(at(in(-30), site, plan)).isEqualTo(first);
            assertThat(at(in(6), site, plan)).isEqualTo(first);
            assertThat(at(in(8), site, plan)).isEqualTo(new RunEnd.Finished());
        }
    }

    @Test
    void goes_back_while_a_plan_waits_for_days() {
        waitsForAWeek(LiveSite.plan(LiveSite.step("Add", "ALTER TABLE orders ADD COLUMN note text"), WEEK));
    }

    @Test
    void goes_back_while_a_plan_waits_that_has_done_nothing_yet() {
        waitsForAWeek(LiveSite.plan(WEEK));
    }

    /** As it is where another server takes over whose clock is behind. */
    @Test
    void of_the_server_goes_back_between_two_runs() {
        try (var site = LiveSite.of("CREATE TABLE orders ()");
                RunSession session = site.session()) {
            Plan plan = LiveSite.plan(LiveSite.step("Add", "ALTER TABLE orders ADD COLUMN note text"));
            assertThat(site.run(plan)).isEqualTo(new RunEnd.Finished());
            site.execute("UPDATE underpin.run SET begun = begun + interval '1 day'");
            Plan next = LiveSite.plan(WEEK);
            session.begin("later", next, new RunEvent.RunStarted(next.id(), 1, "a test", "a test", null));
            assertThat(session.latest().orElseThrow().run()).isEqualTo("later");
        }
    }
}
