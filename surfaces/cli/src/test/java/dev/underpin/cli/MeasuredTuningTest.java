package dev.underpin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Advice for the shop of the scenario {@code tune}, tried on rows that are made: what is far faster stays, and all that is measured is said. */
class MeasuredTuningTest {

    private static final Path FOLDER =
            Path.of(System.getProperty("underpin.root"), "surfaces/cli/src/test/resources/scenarios/tune");
    private static final Pattern MEASURED = Pattern.compile(
            "measured \\S+ ms -> \\S+ ms, \\S+ times as fast \\(95 %: (\\S+) to \\S+, \\d+ pairs\\): surely faster");

    @TempDir
    private Path here;

    @Test
    void what_is_surely_faster_stays() throws IOException {
        Files.copy(FOLDER.resolve("live.sql"), here.resolve("live.sql"));
        Files.createDirectory(here.resolve("queries"));
        try (var files = Files.list(FOLDER.resolve("queries"))) {
            for (Path file : files.toList()) {
                Files.copy(file, here.resolve("queries").resolve(file.getFileName()));
            }
        }
        try (LiveServer live = LiveServer.in(here)) {
            assertThat(live).isNotNull();
            assertThat(underpin("twin export live --plain --out stats.json")).contains("stats.json");
        }
        String said = underpin("tune stats.json --workload queries --measure --out tuning");
        List<String> given = Files.readAllLines(here.resolve("tuning/indexes.sql"));
        assertThat(given).as(said).anyMatch(line -> line.contains("(customer_id)"));
        assertThat(given).as(said).anyMatch(line -> line.contains("lower(email)"));
        assertThat(lowAfter(said, "(customer_id)")).as(said).isGreaterThan(1.5);
        assertThat(lowAfter(said, "lower(email)")).as(said).isGreaterThan(1.5);
        assertThat(said).contains("Measured in turns");
        // Its key is its own.
        assertThat(said).containsSubsequence("Writes, without and with", "times as fast", "insert into orders");
        assertThat(said).doesNotContain("Not measured");
        assertThat(Files.readString(here.resolve("tuning/tuned.json"))).contains("\"verdict\" : \"FASTER\"");
        assertThat(Files.readString(here.resolve("tuning/tuned.sarif"))).contains("\"verdict\" : \"FASTER\"");
        assertThat(Files.readString(here.resolve("tuning/tuned.md"))).contains("times as fast");
        assertThat(Files.readString(here.resolve("tuning/tuned.html"))).contains("surely faster");
    }

    /** The lower end of the first interval behind the index. */
    private static double lowAfter(String said, String index) {
        Matcher measured = MEASURED.matcher(said);
        assertThat(measured.find(said.indexOf(index))).as(said).isTrue();
        return Double.parseDouble(measured.group(1).replace(",", ""));
    }

    private String underpin(String command) {
        var said = new StringWriter();
        var out = new PrintWriter(said, true);
        Main.run(
                command.split(" "),
                new Terminal(out, out, here, false, new ProgressLine(out, false, System::nanoTime)));
        return said.toString();
    }
}
