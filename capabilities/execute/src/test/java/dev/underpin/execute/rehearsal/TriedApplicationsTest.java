package dev.underpin.execute.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.engine.ClientStatement;
import dev.underpin.model.rehearsal.Application;
import dev.underpin.model.rehearsal.Refusal;
import dev.underpin.model.rehearsal.ReplayedWorkload;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is supposed of the new application where only the old one was recorded. */
class TriedApplicationsTest {

    private static final ClientStatement DERIVED = sends("SELECT name FROM people");

    @Test
    void what_works_no_longer_is_replaced_by_what_uses_the_new_schema() {
        TriedApplications settled = TriedApplications.guessed(recorded(60, 40), List.of(DERIVED, DERIVED))
                .settled(List.of(new Refusal(2, "gone", 1), new Refusal(4, "gone", 1)));
        assertThat(settled.of(Application.OLD))
                .extracting(TriedApplications.Tried::number)
                .containsExactly(1, 2);
        assertThat(settled.of(Application.NEW))
                .extracting(TriedApplications.Tried::number)
                .containsExactly(3, 5, 6);
        assertThat(settled.of(Application.NEW))
                .extracting(tried -> tried.how().weight())
                .containsExactly(60.0, 20.0, 20.0);
    }

    @Test
    void what_uses_the_new_schema_is_a_tenth_of_the_calls_at_least() {
        TriedApplications settled =
                TriedApplications.guessed(recorded(600, 300), List.of(DERIVED)).settled(List.of());
        assertThat(settled.of(Application.NEW))
                .extracting(tried -> tried.how().weight())
                .containsExactly(600.0, 300.0, 100.0);
    }

    @Test
    void what_somebody_says_of_the_new_application_is_no_guess() {
        TriedApplications settled =
                TriedApplications.of(recorded(600, 300), List.of(DERIVED)).settled(List.of(new Refusal(3, "gone", 1)));
        assertThat(settled.of(Application.NEW))
                .extracting(TriedApplications.Tried::number)
                .containsExactly(3);
    }

    private static Replay recorded(double one, double other) {
        return new Replay(
                List.of(
                        new RecordedCall(sends("SELECT id FROM people"), new Sending(one, false, false)),
                        new RecordedCall(sends("SELECT first_name FROM people"), new Sending(other, false, false))),
                new ReplayedWorkload("a test", "", 2, 100, 0, List.of(), List.of(), 0, List.of()),
                Set.of(),
                Duration.ZERO);
    }

    private static ClientStatement sends(String sql) {
        return new ClientStatement(sql, List.of());
    }
}
