package dev.underpin.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.model.tune.TimedQuery;
import dev.underpin.model.tune.Timing;
import dev.underpin.model.tune.Tuned;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The demo, tuned and measured on made rows: what an index or another text cures is surely faster, nothing that only reads is surely slower, and all of it was timed. */
class DemoMeasuredTest {

    /** Fewer rows than there are: the less any gain may be. */
    private static final double SCALE = 0.3;

    private static Tuned tuned;
    private static Timing timing;

    @BeforeAll
    static void tune() {
        tuned = DemoTuning.measured(SCALE);
        timing = Objects.requireNonNull(tuned.timing());
    }

    @Test
    void each_query_that_an_index_cures_is_surely_faster() throws IOException {
        assertThat(PlantedSlow.all().stream().filter(PlantedSlow::isForIndex))
                .isNotEmpty()
                .allSatisfy(each -> {
                    assertThat(each.isCured(tuned)).as(each + " in " + timing).isTrue();
                    assertThat(timing.queries())
                            .filteredOn(query -> query.text().contains(each.query()))
                            .singleElement()
                            .matches(TimedQuery::isFaster);
                });
    }

    @Test
    void what_is_written_otherwise_is_surely_faster() {
        assertThat(tuned.rewrites())
                .isNotEmpty()
                .allSatisfy(rewrite -> assertThat(timing.of(rewrite))
                        .as(rewrite.title() + " in " + timing)
                        .hasValueSatisfying(
                                query -> assertThat(query.isFaster()).isTrue()));
        assertThat(timing.rewritesLeftAside()).isEmpty();
    }

    @Test
    void nothing_that_reads_is_surely_slower() {
        assertThat(timing.queries()).noneMatch(query -> !query.writes() && query.isSlower());
        assertThat(timing.leftAside()).isEmpty();
    }

    @Test
    void all_of_it_is_timed_and_its_writes_too() {
        assertThat(timing.untimed()).isEmpty();
        assertThat(timing.queries())
                .filteredOn(TimedQuery::writes)
                .extracting(TimedQuery::text)
                .anyMatch(text -> text.startsWith("insert into notifications"))
                .anyMatch(text -> text.startsWith("update orders"));
    }
}
