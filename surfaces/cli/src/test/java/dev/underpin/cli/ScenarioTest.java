package dev.underpin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Folders of files with the commands that a user types there, and what comes back. {@code command.txt} holds one command a line,
 * {@code cat file} among them; {@code setup.sh}, where there is one, is run first. {@code expected.txt} is what the terminal shows, exit codes included.
 *
 * <p>{@code ./dev accept} rewrites what is expected; whoever does so reads it.
 */
class ScenarioTest {

    private static final Path SCENARIOS =
            Path.of(System.getProperty("underpin.root"), "surfaces/cli/src/test/resources/scenarios");
    private static final boolean ACCEPT = Boolean.getBoolean("underpin.accept");

    @TempDir
    private Path temporary;

    @TestFactory
    Stream<DynamicTest> what_a_user_sees() throws IOException {
        try (Stream<Path> folders = Files.list(SCENARIOS)) {
            return folders.sorted().toList().stream()
                    .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder)));
        }
    }

    private void check(Path folder) throws IOException, InterruptedException {
        Path here = temporary.resolve(folder.getFileName().toString());
        copy(folder, here);
        setUp(here);
        var said = new StringBuilder();
        for (String command : Files.readAllLines(folder.resolve("command.txt"))) {
            said.append(
                    command.startsWith("cat ")
                            ? "$ " + command + "\n" + Files.readString(here.resolve(command.substring(4)))
                            : "$ underpin " + command + "\n" + run(here, command.split(" ")));
        }
        Path expected = folder.resolve("expected.txt");
        if (ACCEPT) {
            Files.writeString(expected, said);
        }
        assertThat(said.toString()).isEqualTo(Files.readString(expected));
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
