package dev.underpin.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.underpin.model.fault.ConfigException;
import dev.underpin.model.tune.Expectation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is expected of queries, as underpin.yaml says it; and what it cannot say, with the line. */
class ExpectationsTextTest {

    @TempDir
    private Path here;

    private List<Expectation> read(String text) throws IOException {
        Files.writeString(here.resolve("underpin.yaml"), text);
        return Configuration.read(null, here, Duration.ofSeconds(1))
                .expectations()
                .all();
    }

    @Test
    void queries_by_name_and_by_caller() throws IOException {
        assertThat(read("""
                        queries:
                          - fingerprint: 9f86d081884c7d65
                            critical: true
                            target: 50 ms
                          - tags: {route: /checkout*, job: nightly}
                            weight: 0.2
                        """))
                .containsExactly(
                        new Expectation("9f86d081884c7d65", Map.of(), null, true, 50.0),
                        new Expectation(null, Map.of("route", "/checkout*", "job", "nightly"), 0.2, false, null));
        assertThat(read("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "weight: -1 | underpin.yaml:4: queries[1].weight is -1",
                "weight: much | underpin.yaml:4: queries[1].weight is much",
                "target: 50 | underpin.yaml:4: queries[1].target is 50",
                "critical: perhaps | underpin.yaml:4: queries[1].critical is perhaps",
                "wieght: 2 | underpin.yaml:4: queries[1].wieght is not known",
                "tags: {route: /x} | underpin.yaml:3: queries[1] needs a fingerprint, or tags of a caller, and not both"
            })
    void bad_input_is_told_with_its_line(String said, String complaint) {
        assertThatThrownBy(() -> read("# ours\nqueries:\n  - fingerprint: 9f86d081884c7d65\n    " + said + "\n"))
                .isInstanceOfSatisfying(
                        ConfigException.class,
                        fault -> assertThat(fault.summary()).isEqualTo(complaint));
    }

    @Test
    void what_speaks_of_nothing_is_refused() {
        assertThatThrownBy(() -> read("queries:\n  - fingerprint: 9f86d081884c7d65\n"))
                .hasMessageContaining("underpin.yaml:2: queries[1] says nothing of its queries");
        assertThatThrownBy(() -> read("queries:\n  - weight: 2\n"))
                .hasMessageContaining("needs a fingerprint, or tags");
        assertThatThrownBy(() -> read("queries:\n  - fingerprint: short\n    weight: 2\n"))
                .hasMessageContaining("underpin.yaml:2: queries[1].fingerprint is short");
        assertThatThrownBy(() -> read("queries: [\n")).hasMessageContaining("underpin.yaml is not valid YAML");
    }
}
