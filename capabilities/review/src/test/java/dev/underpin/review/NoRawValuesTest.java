package dev.underpin.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.model.finding.Ranked;
import dev.underpin.model.finding.Review;
import dev.underpin.report.Style;
import dev.underpin.report.TextReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The canary: no rule lets a value of a person out, neither in what is printed nor in what a finding carries. */
class NoRawValuesTest {

    private static final Path ROWS =
            Path.of(System.getProperty("underpin.root"), "capabilities/review/src/test/resources/canary/rows.sql");

    @Test
    void nothing_of_the_rows_is_in_what_is_said() throws IOException {
        try (Fixture fixture = Fixture.run("postgresql", ROWS)) {
            Review review = fixture.review(Rules.ALL);
            assertThat(review.findings().stream().map(ranked -> ranked.finding().rule()))
                    .as("rules that looked at these rows and had something to say")
                    .contains("personal-data", "plaintext-secret", "orphaned-rows", "dates-as-text", "numbers-as-text");
            var report = new TextReport(Style.PLAIN);
            String said = review.findings().stream()
                    .map(ranked -> said(report, ranked))
                    .collect(Collectors.joining("\n"))
                    .toLowerCase(Locale.ROOT);
            assertThat(said)
                    .doesNotContain(
                            "zyxquist", "7391", "de8937", "gb82", "es9121", "nl91", "4111", "4012", "5555", "5105");
        }
    }

    private static String said(TextReport report, Ranked ranked) {
        return String.join("\n", report.block(ranked)) + "\n" + ranked;
    }
}
