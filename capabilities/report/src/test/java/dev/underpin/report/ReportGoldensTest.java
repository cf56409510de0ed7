package dev.underpin.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.model.finding.Review;
import dev.underpin.model.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every report of one small review, word for word.
 *
 * <p>{@code ./dev accept} rewrites what is expected; whoever does so reads it.
 */
class ReportGoldensTest {

    private static final Path GOLDENS =
            Path.of(System.getProperty("underpin.root"), "capabilities/report/src/test/resources/reports");
    private static final Snapshot SNAPSHOT = Sample.TAME.shapeOnly();
    private static final Review REVIEW = new SampleReview(Sample.TAME).small();

    @TestFactory
    java.util.stream.Stream<DynamicTest> reports_say_what_is_expected() {
        return java.util.Map.of(
                        "findings.json", JsonReport.of(SNAPSHOT, REVIEW, "1.2.3"),
                        "findings.sarif", SarifReport.of(SNAPSHOT, REVIEW, "1.2.3"),
                        "review.md", MarkdownReport.of(SNAPSHOT, REVIEW),
                        "remedies.sql", RemediesSql.of(SNAPSHOT, REVIEW),
                        "findings.txt", text(Style.PLAIN),
                        "tuned.md", TunedMarkdown.of(SampleTuned.TAME.rich()),
                        "tuned.sarif", TunedReportsTest.sarif(SampleTuned.TAME.rich()),
                        "rule.md",
                                RulePage.of(
                                        REVIEW.rules().get(0),
                                        "",
                                        "CREATE TABLE bad ();\n",
                                        "CREATE TABLE good ();\n",
                                        "   1  HIGH\n"))
                .entrySet()
                .stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(report ->
                        DynamicTest.dynamicTest(report.getKey(), () -> check(report.getKey(), report.getValue())));
    }

    @Test
    void colour_changes_no_word() {
        assertThat(text(Style.COLOUR)).contains("\u001b[").isNotEqualTo(text(Style.PLAIN));
        assertThat(text(Style.COLOUR).replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(text(Style.PLAIN));
    }

    private static String text(Style style) {
        var report = new TextReport(style);
        return REVIEW.findings().stream()
                .map(ranked -> String.join("\n", report.block(ranked)) + "\n")
                .collect(Collectors.joining("\n"));
    }

    private static void check(String name, String said) throws IOException {
        Path expected = GOLDENS.resolve(name);
        if (Boolean.getBoolean("underpin.accept")) {
            Files.writeString(expected, said);
        }
        assertThat(said).as(name).isEqualTo(Files.readString(expected));
    }
}
