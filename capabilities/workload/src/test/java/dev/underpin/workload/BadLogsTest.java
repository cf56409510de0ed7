package dev.underpin.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.underpin.engine.Progress;
import dev.underpin.model.fault.UsageException;
import dev.underpin.model.workload.Preparation;
import dev.underpin.model.workload.QueryStat;
import dev.underpin.model.workload.Workload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logs as they are found: packed, damaged, changed on the way, of something else. */
class BadLogsTest {

    private static final String PREFIX = "2026-11-28 08:00:01.000 UTC [4711] ";
    private static final String ONE = PREFIX + "LOG:  duration: 1.500 ms  statement: SELECT 1\n";

    @TempDir
    private Path folder;

    private Workload read(byte[] content) throws IOException {
        return WorkloadFiles.read(
                "log", List.of(Files.write(folder.resolve("a.log"), content)), null, null, Progress.SILENT);
    }

    private Workload read(String content) throws IOException {
        return read(content.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> texts(Workload workload) {
        return workload.queries().stream().map(QueryStat::text).toList();
    }

    @Test
    void packed_files_are_told_by_their_first_bytes() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(ONE.repeat(3).getBytes(StandardCharsets.UTF_8));
        }
        assertThat(read(packed.toByteArray()).calls()).isEqualTo(3);
    }

    @Test
    void a_packed_file_that_is_cut_off_is_a_fault_with_its_name() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(ONE.repeat(3000).getBytes(StandardCharsets.UTF_8));
        }
        byte[] half = java.util.Arrays.copyOf(packed.toByteArray(), packed.size() / 2);
        assertThatThrownBy(() -> read(half)).isInstanceOf(UsageException.class).hasMessageContaining("a.log");
    }

    @Test
    void bytes_that_are_no_text_do_no_harm() throws IOException {
        byte[] line =
                (PREFIX + "LOG:  duration: 1.500 ms  statement: SELECT '??' FROM t\n").getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < line.length; i++) {
            line[i] = line[i] == '?' ? (byte) 0xFF : line[i];
        }
        assertThat(texts(read(line))).containsExactly("select $1 from t");
    }

    @Test
    void carriage_returns_at_the_ends_of_lines_are_not_part_of_them() throws IOException {
        assertThat(texts(read(ONE.replace("\n", "\r\n")))).containsExactly("select $1");
    }

    @Test
    void a_last_line_without_an_end_is_said() throws IOException {
        Workload workload = read(ONE + PREFIX + "LOG:  duration: 3.0 ms  statement: SELECT 2, na");
        assertThat(workload.calls()).isEqualTo(2);
        assertThat(workload.notes()).containsExactly("The last line of a.log has no end: it may be cut off.");
    }

    @Test
    void a_log_may_end_anywhere() throws IOException {
        String log = ONE.repeat(2)
                + PREFIX + "LOG:  duration: 2.0 ms  execute S_1/C_1: SELECT a FROM t WHERE b = $1 AND c = $2 -- why\n"
                + PREFIX + "DETAIL:  Parameters: $1 = 'it''s', $2 = NULL\n"
                + PREFIX
                + "LOG:  duration: 3.0 ms  statement: CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$\n\tSELECT 1 $$\n"
                + PREFIX
                + "LOG:  duration: 4.0 ms  statement: /*action='x'*/ DO $body$\n\tBEGIN\n\tEND $body$; SELECT E'\\'', U&\"a\", 1.5e3, -2, ARRAY[1, 2]\n"
                + PREFIX + "ERROR:  relation \"t\" does not exist at character 15\n"
                + PREFIX + "STATEMENT:  SELECT * FROM t WHERE a IN (1, 2, 3) ORDER BY 1 LIMIT 5 OFFSET 10\n";
        for (int end = ONE.length(); end <= log.length(); end++) {
            assertThat(read(log.substring(0, end)).calls())
                    .as(log.substring(0, end))
                    .isBetween(1L, 6L);
        }
    }

    @Test
    void a_prefix_that_changes_on_the_way_is_followed_there_and_back() throws IOException {
        String other = ONE.replace(PREFIX, "2026-11-28 09:00:01 UTC:10.0.0.1(5432):app@shop:[4712]:");
        Workload workload = read(ONE.repeat(500) + other.repeat(500) + ONE);
        assertThat(workload.calls()).isEqualTo(1001);
        assertThat(workload.notes()).containsExactly("log_line_prefix changes to '%t:%r:%u@%d:[%p]:' on the way.");
    }

    @Test
    void lines_of_something_else_are_counted_with_the_place_of_the_first() throws IOException {
        assertThat(read(ONE + "pgbouncer says hello\n" + ONE + "and again\n").notes())
                .containsExactly("Not read: lines that begin with no log_line_prefix. 2 in all, the first at a.log:2.");
    }

    @Test
    void an_unknown_format_is_refused_with_its_first_line_and_what_was_tried() {
        assertThatThrownBy(() -> read("\n2026-11-28 mysqld started\n"))
                .isInstanceOfSatisfying(
                        UsageException.class,
                        refused -> assertThat(refused.detail())
                                .contains("2026-11-28 mysqld started", "Rails log", "csvlog"));
    }

    @Test
    void a_prefix_that_the_lines_do_not_have_is_said_with_its_own_words() throws IOException {
        Path file = Files.writeString(folder.resolve("b.log"), ONE);
        assertThatThrownBy(() -> WorkloadFiles.read("log", List.of(file), "%c: ", null, Progress.SILENT))
                .isInstanceOfSatisfying(
                        UsageException.class,
                        refused -> assertThat(refused.detail()).contains("'%c: '"));
    }

    @Test
    void durations_without_a_session_in_the_prefix_are_said_to_be_guessed() throws IOException {
        Workload workload = read(
                "2026-11-28 08:00:01 UTC LOG:  statement: SELECT 1\n2026-11-28 08:00:01 UTC LOG:  duration: 2.0 ms\n");
        assertThat(workload.queries().getFirst().time().total()).isEqualTo(2.0);
        assertThat(workload.notes()).anyMatch(note -> note.contains("tells no session"));
    }

    @Test
    void plans_and_prepared_statements_count_for_their_queries() throws IOException {
        Workload workload = read(PREFIX
                + "LOG:  duration: 4.0 ms  plan:\n\tQuery Text: SELECT a\n\tFROM t WHERE b = 5\n"
                + "\tSeq Scan on t  (cost=0.00..1.00 rows=1 width=4)\n\t  Filter: (b = 5)\n"
                + PREFIX + "LOG:  duration: 5.0 ms  statement: PREPARE q (int) AS SELECT a FROM t WHERE b = $1\n"
                + PREFIX + "LOG:  duration: 6.0 ms  statement: EXECUTE q(7)\n"
                + PREFIX + "DETAIL:  prepare: PREPARE q (int) AS SELECT a FROM t WHERE b = $1\n"
                + PREFIX + "LOG:  duration: 7.0 ms  execute fetch from S_1/C_2: SELECT a FROM t WHERE b = $1\n");
        QueryStat query = workload.queries().getFirst();
        assertThat(query.text()).isEqualTo("select a from t where b = $1");
        assertThat(query.calls()).isEqualTo(2);
        assertThat(query.time().total()).isEqualTo(17.0);
        assertThat(query.plans()).hasSize(1);
        assertThat(query.plans().getFirst().text()).startsWith("Seq Scan on t").endsWith("Filter: (b = 5)");
        assertThat(query.samples().stream().map(sample -> sample.values()).toList())
                .contains(List.of("5"), List.of("7"));
    }

    @Test
    void parsing_and_planning_count_for_the_statement_that_then_runs() throws IOException {
        Workload workload = read(PREFIX + "LOG:  duration: 1.5 ms  parse S_1: SELECT a FROM t WHERE b = $1\n"
                + PREFIX + "LOG:  duration: 2.0 ms  bind S_1: SELECT a FROM t WHERE b = $1\n"
                + PREFIX + "LOG:  duration: 0.5 ms  execute S_1: SELECT a FROM t WHERE b = $1\n"
                + PREFIX + "LOG:  duration: 9.0 ms  bind S_1: SELECT a FROM t WHERE b = $1\n"
                + PREFIX + "LOG:  duration: 3.0 ms  execute S_2: SELECT c FROM t\n"
                + PREFIX + "LOG:  duration: 4.0 ms  execute S_1: SELECT a FROM t WHERE b = $1\n");
        assertThat(workload.queries().stream().map(QueryStat::preparation))
                .containsExactly(new Preparation(1, 3.5, 0.5), Preparation.UNKNOWN);
    }

    @Test
    void nothing_that_is_printed_of_a_workload_holds_a_value() throws IOException {
        Workload workload = read(ONE.replace("SELECT 1", "SELECT 'secret' /*route='/a'*/"));
        assertThat(workload.queries().getFirst().samples().getFirst().values()).containsExactly("'secret'");
        assertThat(workload.toString()).doesNotContain("secret");
    }
}
