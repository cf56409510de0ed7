package dev.underpin.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.model.tune.IndexAdvice;
import dev.underpin.model.tune.QueryFinding;
import dev.underpin.model.tune.Tuned;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The demo, tuned for its own day: every planted slow query is found with its cure, and of the others nothing is said. */
class DemoTuneTest {

    /** It goes by the times that calls took, and the machine may be busy with something else meanwhile. */
    private static final String OF_THE_MOMENT = "two-speeds";

    private static Tuned tuned;

    @BeforeAll
    static void tune() {
        tuned = DemoTuning.planned();
    }

    @Test
    void every_planted_query_is_found_with_its_cure() throws IOException {
        assertThat(PlantedSlow.all())
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.isCured(tuned))
                        .as(each + " in " + said())
                        .isTrue());
    }

    @Test
    void of_the_others_nothing_is_said() throws IOException {
        List<PlantedSlow> planted = PlantedSlow.all();
        assertThat(tuned.findings().stream()
                        .filter(found -> !found.finding().rule().equals(OF_THE_MOMENT))
                        .map(QueryFinding::text))
                .allMatch(text -> planted.stream().anyMatch(each -> text.contains(each.query())), said().toString());
        assertThat(tuned.advice().stream()
                        .filter(advice -> !(advice instanceof IndexAdvice.Drop))
                        .flatMap(advice -> advice.queries().stream().limit(1))
                        .map(gain -> gain.text()))
                .allMatch(text -> planted.stream().anyMatch(each -> text.contains(each.query())), said().toString());
    }

    @Test
    void each_query_is_planned() {
        assertThat(tuned.leftOut()).isEmpty();
    }

    private static Set<String> said() {
        var said = new TreeSet<String>();
        PlantedSlow.definitions(tuned).forEach(said::add);
        tuned.findings().forEach(found -> said.add(found.finding().rule() + ": " + found.text()));
        return said;
    }
}
