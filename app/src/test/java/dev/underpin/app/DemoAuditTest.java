package dev.underpin.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.engine.Progress;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Ranked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The demo, audited: every planted fault is found, no planted good practice is flagged, and nothing beyond what was read and agreed. */
class DemoAuditTest {

    private static final Path ROOT = Path.of(System.getProperty("underpin.root"));
    private static final Path DEMO = ROOT.resolve("demo/src/main/resources/dev/underpin/demo");
    private static final Path EXPECTED = ROOT.resolve("app/src/test/resources/demo-findings.txt");
    private static List<Finding> findings = List.of();

    private record Line(String rule, String subject) {}

    @BeforeAll
    static void audit() {
        var underpin = new Underpin(Clock.systemUTC(), Progress.SILENT, null);
        var configuration = Configuration.read(null, Path.of("/"), Configuration.STATEMENT_TIMEOUT);
        findings =
                underpin
                        .review(new SourceText("demo", ROOT), configuration, Set.of(), true)
                        .review()
                        .findings()
                        .stream()
                        .map(Ranked::finding)
                        .toList();
    }

    private static List<Line> lines(String file) throws IOException {
        return Files.readAllLines(DEMO.resolve(file)).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\\|"))
                .map(parts -> new Line(parts[0].strip(), parts[1].strip()))
                .toList();
    }

    /** A fault of a table may be told at one of its parts. */
    private static boolean found(Line line) {
        return findings.stream()
                .filter(finding -> finding.rule().equals(line.rule()))
                .anyMatch(finding -> finding.subject().toString().equals(line.subject())
                        || finding.subject().toString().startsWith(line.subject() + ".")
                        || line.subject().startsWith(finding.subject() + "."));
    }

    @Test
    void every_planted_fault_is_found() throws IOException {
        assertThat(lines("faults.txt")).isNotEmpty().allMatch(DemoAuditTest::found);
    }

    @Test
    void no_planted_good_practice_is_flagged() throws IOException {
        assertThat(lines("good.txt"))
                .isNotEmpty()
                .noneMatch(line -> findings.stream()
                        .anyMatch(finding -> finding.rule().equals(line.rule())
                                && finding.subject().toString().equals(line.subject())));
    }

    /** What else is said has been read, one by one: {@code ./dev accept} rewrites the list, whoever does so reads it. */
    @Test
    void nothing_else_is_said() throws IOException {
        Map<String, List<String>> byRule = new TreeMap<>();
        findings.forEach(finding -> byRule.computeIfAbsent(finding.rule(), rule -> new ArrayList<>())
                .add(finding.subject().toString()));
        var text = new StringBuilder();
        byRule.forEach((rule, subjects) -> subjects.stream()
                .sorted()
                .forEach(subject ->
                        text.append(rule).append(" | ").append(subject).append('\n')));
        if (Boolean.getBoolean("underpin.accept")) {
            Files.createDirectories(EXPECTED.resolve("..").normalize());
            Files.writeString(EXPECTED, text);
        }
        assertThat(text.toString()).isEqualTo(Files.readString(EXPECTED));
    }

    @Test
    void personal_data_stays_where_it_is() throws IOException {
        String everything = findings.toString();
        try (Stream<String> lines = Files.lines(DEMO.resolve("02-data.sql"))) {
            assertThat(lines).isNotEmpty();
        }
        assertThat(everything).doesNotContain("@example.com", "@example.org", "@example.net");
    }
}
