package dev.underpin.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Once the time is spent nobody is asked any more, however it was spent. */
class QuestionTimeTest {

    private static final Duration MOMENT = Duration.ofMillis(5);

    @Test
    void questions_are_answered_while_there_is_time() {
        var time = new QuestionTime();
        assertThat(time.ask(() -> 1)).contains(1);
        assertThat(time.ask(() -> 2)).contains(2);
    }

    @Test
    void a_slow_answer_is_given_and_is_the_last() {
        var time = new QuestionTime(MOMENT);
        assertThat(time.ask(() -> slowly("slow"))).contains("slow");
        assertThat(time.ask(() -> {
                    throw new AssertionError("asked without time");
                }))
                .isEmpty();
    }

    @Test
    void a_failure_takes_its_time_too() {
        var time = new QuestionTime(MOMENT);
        assertThatThrownBy(() -> time.ask(() -> {
                    slowly("fail");
                    throw new SQLException("refused");
                }))
                .isInstanceOf(SQLException.class);
        assertThat(time.ask(() -> 1)).isEmpty();
    }

    private static String slowly(String answer) {
        long end = System.nanoTime() + MOMENT.multipliedBy(2).toNanos();
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        return answer;
    }
}
