package dev.underpin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Folders of files with the commands that a user types there, and what comes back. {@code command.txt} holds one command a line,
 * {@code cat file} among them; {@code setup.sh}, where there is one, is run first. With a {@code live.sql} there is a server called {@code live},
 * on which {@code sql …} is run as by somebody else. {@code expected.txt} is what the terminal shows, exit codes included.
 * {@code -Dunderpin.scenario} takes those with this in their name.
 *
 * <p>{@code ./dev accept} rewrites what is expected; whoever does so reads it.
 */
class ScenarioTest {

    private static final Path SCENARIOS =
            Path.of(System.getProperty("underpin.root"), "surfaces/cli/src/test/resources/scenarios");
    private static final String ONLY = System.getProperty("underpin.scenario", "");
    private static final boolean ACCEPT = Boolean.getBoolean("underpin.accept");

    @TempDir
    private Path temporary;

    @TestFactory
    Stream<DynamicTest> what_a_user_sees() throws IOException {
        try (Stream<Path> folders = Files.list(SCENARIOS)) {
            return folders.filter(folder -> folder.getFileName().toString().contains(ONLY)).sorted().toList().stream()
                    .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder)));
        }
    }

    private void check(Path folder) throws IOException, InterruptedException {
        Path here = temporary.resolve(folder.getFileName().toString());
        copy(folder, here);
        setUp(here);
        String said;
        if (Files.exists(here.resolve("live.sql"))) {
            try (LiveServer live = LiveServer.in(here)) {
                said = said(here, live);
            }
        } else {
            said = said(here, null);
        }
        Path expected = folder.resolve("expected.txt");
        if (ACCEPT) {
            Files.writeString(expected, said);
        }
        assertThat(said).isEqualTo(Files.readString(expected));
    }

    private static String said(Path here, @Nullable LiveServer live) throws IOException {
        var said = new StringBuilder();
        for (String command : Files.readAllLines(here.resolve("command.txt"))) {
            if (command.startsWith("cat ")) {
                said.append("$ " + command + "\n" + Files.readString(here.resolve(command.substring(4))));
            } else if (live != null && command.startsWith("sql ")) {
                live.run(command.substring(4));
                said.append("# somebody: " + command.substring(4) + "\n");
            } else {
                String answer = run(here, words(command));
                said.append("$ underpin " + command + "\n" + (live == null ? answer : timeless(answer)));
            }
        }
        return said.toString();
    }

    /** As a shell divides it, where quotes stand around whole words. */
    private static String[] words(String command) {
        return Pattern.compile("\"([^\"]*)\"|(\\S+)")
                .matcher(command)
                .results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .toArray(String[]::new);
    }

    /** Without what differs from run to run: times, ids of plans and sessions, who and where. */
    private static String timeless(String answer) {
        return answer.replaceAll("\\d+ ms", "1 ms")
                .replaceAll("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d", "2026-01-01 00:00")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z", "2026-01-01T00:00:00Z")
                .replaceAll("\\b\\d{8}-\\d{6}-[0-9a-f]{8}\\b", "20260101-000000-0123abcd")
                .replaceAll("\\b[0-9a-f]{64}\\b", "0123abcd…")
                .replaceAll("(?<=[Pp]lan |one is )[0-9a-f]{8}\\b", "0123abcd")
                .replaceAll("session \\d+", "session 1")
                .replace(LiveCommand.who(), "me@here");
    }

    private static String run(Path here, String[] arguments) {
        var out = new StringWriter();
        var errors = new StringWriter();
        var err = new PrintWriter(errors, true);
        int code = Main.run(
                arguments,
                new Terminal(
                        new PrintWriter(out, true), err, here, false, new ProgressLine(err, false, System::nanoTime)));
        String said = out + errors.toString() + "[exit " + code + "]\n";
        return said.replaceAll("for \\d+ ms on scratch", "for 1 ms on scratch")
                .replaceAll("\"milliseconds\" : [\\d.E-]+", "\"milliseconds\" : 1.0")
                .replaceAll("PostgreSQL (\\d+)\\.\\d+(\\.\\d+)?", "PostgreSQL $1")
                .replace(here.toString(), "…");
    }

    private static void setUp(Path here) throws IOException, InterruptedException {
        Path setup = here.resolve("setup.sh");
        if (Files.exists(setup)) {
            Process shell = new ProcessBuilder(List.of("sh", "-e", setup.toString()))
                    .directory(here.toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(shell.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(shell.waitFor()).as(said).isZero();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> tree = Files.walk(from)) {
            for (Path path : tree.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }
}
