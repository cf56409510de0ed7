package dev.underpin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.app.Configuration;
import dev.underpin.app.EvidenceFile;
import dev.underpin.app.PlanFolder;
import dev.underpin.app.SourceText;
import dev.underpin.app.Underpin;
import dev.underpin.app.WorkloadRequest;
import dev.underpin.engine.Progress;
import dev.underpin.model.rehearsal.Rehearsal;
import dev.underpin.model.rehearsal.ReplayedWorkload;
import dev.underpin.model.workload.Workload;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plan among the statements of a log that a server wrote: {@code recorded/}. */
class RecordedRehearsalTest {

    private static final Path FOLDER =
            Path.of(System.getProperty("underpin.root"), "surfaces/cli/src/test/resources/recorded");
    private static final boolean ACCEPT = Boolean.getBoolean("underpin.accept");

    /** Shorter ones may be words of ours. */
    private static final int TELLING = 5;

    @TempDir
    private Path here;

    @Test
    void what_was_recorded_is_sent_as_often_and_no_value_of_it_is_kept() throws IOException {
        for (String file : List.of("shop.sql", "change.sql", "shop.log")) {
            Files.copy(FOLDER.resolve(file), here.resolve(file));
        }
        underpin("plan shop.sql --to change.sql --out plan");
        String said = underpin(
                "rehearse plan --like shop.sql --workload shop.log --no-crashes --calm 4 --clients 4 --beat 5");
        Rehearsal rehearsal = EvidenceFile.read(here.resolve("plan"), PlanFolder.read(here.resolve("plan")))
                .orElseThrow()
                .rehearsal();
        assertThat(rehearsal.verdict().failures()).isEmpty();
        ReplayedWorkload replayed = rehearsal.workload().orElseThrow();
        golden(replayed, rehearsal);
        asOften(replayed);
        noValue(said);
    }

    private static void golden(ReplayedWorkload replayed, Rehearsal rehearsal) throws IOException {
        String told = String.format(
                        Locale.ROOT,
                        "%s, %s%n%d statements, %d calls, %.1f %% sent%n%n",
                        replayed.source(),
                        replayed.format(),
                        replayed.statements(),
                        replayed.calls(),
                        100 * replayed.share())
                + replayed.sent().stream()
                        .map(sent -> sent.calls() + "  "
                                + rehearsal
                                        .stage()
                                        .statements()
                                        .get(sent.number() - 1)
                                        .sql())
                        .collect(Collectors.joining("\n"))
                + "\n\n"
                + rehearsal.verdict().remarks().stream()
                        .filter(remark -> !remark.contains("machine"))
                        .filter(remark -> !remark.startsWith("Step"))
                        .collect(Collectors.joining("\n"))
                + "\n";
        if (ACCEPT) {
            Files.writeString(FOLDER.resolve("expected.txt"), told);
        }
        assertThat(told).isEqualTo(Files.readString(FOLDER.resolve("expected.txt")));
    }

    /** Of the old application, within five deviations. */
    private static void asOften(ReplayedWorkload replayed) {
        double calls =
                replayed.sent().stream().mapToLong(ReplayedWorkload.Sent::calls).sum();
        double sent =
                replayed.sent().stream().mapToLong(ReplayedWorkload.Sent::sent).sum();
        assertThat(sent).isGreaterThan(500);
        for (ReplayedWorkload.Sent statement : replayed.sent()) {
            double share = statement.calls() / calls;
            assertThat(Math.abs(statement.sent() - share * sent))
                    .as("statement %d, sent %d of %f times", statement.number(), statement.sent(), sent)
                    .isLessThan(5 * Math.sqrt(share * (1 - share) * sent) + 1);
        }
    }

    /** Neither in the evidence nor on its page nor on the terminal. */
    private void noValue(String said) throws IOException {
        String all = said
                + Files.readString(here.resolve("plan/evidence.json"))
                + Files.readString(here.resolve("plan/evidence.html"));
        Set<String> values = values();
        assertThat(values).hasSizeGreaterThan(20).contains("Grace Hopper", "ada.lovelace4@secret.example", "471147");
        assertThat(values.stream()
                        .filter(value -> Pattern.compile("(?<![\\w.])" + Pattern.quote(value) + "(?![\\w.])")
                                .matcher(all)
                                .find()))
                .isEmpty();
    }

    /** Those of all statements that are kept, without their quotes. */
    private Set<String> values() {
        Workload workload = new Underpin(Clock.systemUTC(), Progress.SILENT, null)
                .workload(
                        new WorkloadRequest(List.of(new SourceText("shop.log", here)), null, null),
                        Configuration.read(null, here, Duration.ofSeconds(1)));
        return workload.queries().stream()
                .flatMap(query -> query.samples().stream())
                .flatMap(sample -> Stream.concat(sample.values().stream(), sample.bound().stream()))
                .filter(Objects::nonNull)
                .map(value -> value.replaceAll("^'|'$", ""))
                .filter(value -> value.length() >= TELLING)
                .collect(Collectors.toSet());
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
