package dev.underpin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bad input: the exit code, what is said, and that nothing is left half-written. */
class BadInputTest {

    @TempDir
    private Path here;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        var errors = new PrintWriter(err, true);
        return Main.run(
                arguments,
                new Terminal(
                        new PrintWriter(out, true),
                        errors,
                        here,
                        false,
                        new ProgressLine(errors, false, System::nanoTime)));
    }

    private void refused(int code, int actual, String... said) {
        assertThat(actual).as(err.toString()).isEqualTo(code);
        assertThat(err.toString()).contains(said);
        err.getBuffer().setLength(0);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(here.resolve(name), text);
    }

    @Test
    void unknown_source_is_told_with_what_was_meant() {
        refused(Main.USAGE, run("review", "demoo"), "There is no source called demoo", "Did you mean demo?");
    }

    @Test
    void unknown_command_and_missing_source() {
        refused(Main.USAGE, run("reviw"), "reviw", "Did you mean", "review");
        refused(Main.USAGE, run("review"), "SOURCE");
    }

    @Test
    void password_on_the_command_line_is_refused_and_not_repeated() {
        refused(
                Main.USAGE,
                run("review", "postgres://me:hunter2@localhost/app"),
                "A password does not belong",
                "PGPASSWORD");
        assertThat(err.toString()).doesNotContain("hunter2");
    }

    @Test
    void no_such_host_and_nobody_listening() {
        refused(Main.FAULT, run("review", "postgres://me@nohost.invalid/app"), "no host called nohost.invalid");
        refused(
                Main.FAULT,
                run("review", "postgres://me@127.0.0.1:1/app"),
                "Cannot connect to 127.0.0.1:1/app",
                "refused");
    }

    @Test
    void unterminated_string_is_told_where_it_opens() throws IOException {
        file("s.sql", "CREATE TABLE t (a int);\nSELECT 'abc");
        refused(Main.USAGE, run("review", "s.sql"), "s.sql:2:8: string is never closed");
    }

    @Test
    void binary_files_are_recognised() throws IOException {
        Files.write(here.resolve("b.sql"), new byte[] {0x7f, 'E', 'L', 'F', 0, 1, 2});
        refused(Main.USAGE, run("review", "b.sql"), "looks binary");
        file("d.sql", "PGDMP\u0001\u000e");
        refused(Main.USAGE, run("review", "d.sql"), "pg_restore -f");
    }

    @Test
    void other_engines_are_named() throws IOException {
        file("m.sql", "CREATE TABLE `t` (`id` int unsigned AUTO_INCREMENT) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;");
        refused(Main.USAGE, run("review", "m.sql"), "look like MySQL");
    }

    @Test
    void snapshots_cut_short_later_or_none_at_all() throws IOException {
        file("cut.json", "{\"format\":1,\"hash\":\"x\",\"snapshot\":{\"catalog\":");
        refused(Main.USAGE, run("review", "cut.json"), "cut.json is not complete JSON", "Take it again");
        file("later.json", "{\"format\":99,\"snapshot\":{}}");
        refused(Main.USAGE, run("review", "later.json"), "written by a later Underpin");
        file("other.json", "{\"a\":1}");
        refused(Main.USAGE, run("review", "other.json"), "no snapshot");
    }

    @Test
    void statistics_that_are_none() throws IOException {
        file("t.sql", "CREATE TABLE t (a int);");
        file("q.sql", "SELECT 1");
        refused(Main.USAGE, run("twin", "export", "t.sql"), "t.sql has no planner statistics", "postgres://");
        file("cut.json", "{\"format\":1,\"twin\":{\"source\":");
        refused(Main.USAGE, run("twin", "explain", "cut.json", "q.sql"), "cut.json is not complete JSON");
        file("later.json", "{\"format\":99,\"twin\":{}}");
        refused(Main.USAGE, run("twin", "explain", "later.json", "q.sql"), "written by a later Underpin");
        file("other.json", "{\"a\":1}");
        refused(Main.USAGE, run("twin", "explain", "other.json", "q.sql"), "no statistics bundle", "twin export");
        refused(Main.USAGE, run("twin", "explain", "missing.json", "q.sql"), "missing.json cannot be read");
    }

    @Test
    void unknown_keys_and_values_in_underpin_yaml() throws IOException {
        file("t.sql", "SELECT 1;");
        file("underpin.yaml", "rules:\n  no-primry-key: off\n");
        refused(
                Main.CONFIG,
                run("review", "t.sql"),
                "rules.no-primry-key is not known",
                "Did you mean no-primary-key?");
        file("underpin.yaml", "rules:\n  no-primary-key: terrible\n");
        refused(Main.CONFIG, run("review", "t.sql"), "rules.no-primary-key is terrible");
        file("underpin.yaml", "waivers:\n  - rule: no-primary-key\n    subject: x\n    reason: y\n    until: soon\n");
        refused(Main.CONFIG, run("review", "t.sql"), "until is soon", "2027-06-30");
        file("underpin.yaml", "rules: [\n");
        refused(Main.CONFIG, run("review", "t.sql"), "underpin.yaml is not valid YAML");
    }

    @Test
    void a_failing_statement_stops_nothing_unless_strict() throws IOException {
        file("t.sql", "CREATE TABLE t (a int);\r\nSELECT * FROM nowhere;\r\n");
        assertThat(run("review", "t.sql")).isZero();
        assertThat(out.toString())
                .contains("t.sql:2:15: relation \"nowhere\" does not exist [42P01]", "no-primary-key");
        refused(Main.USAGE, run("review", "--strict", "t.sql"), "1 statement of t.sql failed, the first at t.sql:2:15");
    }

    @Test
    void an_empty_file_is_an_empty_database() throws IOException {
        file("e.sql", "");
        assertThat(run("review", "e.sql")).isZero();
        assertThat(out.toString()).contains("0 tables", "No findings.");
    }

    @Test
    void levels_and_baseline_decide_the_exit_code() throws IOException {
        file("t.sql", "CREATE TABLE t (a int);");
        assertThat(run("review", "t.sql", "--fail-on", "high")).isEqualTo(Main.FINDINGS);
        assertThat(run("review", "t.sql", "--fail-on", "blocker")).isZero();
        assertThat(run("review", "t.sql", "--format", "json", "--out", "known.json"))
                .isZero();
        assertThat(run("review", "t.sql", "--fail-on", "info", "--baseline", "known.json"))
                .isZero();
        file("broken.json", "{");
        refused(Main.USAGE, run("review", "t.sql", "--baseline", "broken.json"), "The baseline", "cannot be used");
    }

    @Test
    void nothing_is_left_half_written() throws IOException {
        file("t.sql", "CREATE TABLE t (a int);");
        file("blocked", "a file, not a folder");
        refused(Main.USAGE, run("audit", "t.sql", "--out", "blocked/dossier"), "Cannot write into blocked/dossier");
        assertThat(run("audit", "t.sql", "--out", "dossier")).isZero();
        try (Stream<Path> files = Files.list(here.resolve("dossier"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "index.html",
                            "review.md",
                            "findings.json",
                            "findings.sarif",
                            "remedies.sql",
                            "snapshot.json");
        }
        assertThat(run("review", "dossier/snapshot.json")).isZero();
    }

    @Test
    void a_snapshot_comes_back_with_its_findings() throws IOException {
        Files.write(here.resolve("utf8.sql"), "\ufeffCREATE TABLE \"Größe\" (a int);".getBytes(StandardCharsets.UTF_8));
        assertThat(run("snapshot", "utf8.sql", "--out", "s.json")).isZero();
        assertThat(run("review", "s.json")).isZero();
        assertThat(out.toString()).contains("public.Größe");
    }
}
