package dev.underpin.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.engine.Progress;
import dev.underpin.model.workload.Workload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Underpin asked is no part of a workload, in whichever format a log tells who asked. */
class OwnCallsTest {

    private static final String TEXT =
            "2026-11-28 08:00:0%d.000 UTC [47%d] app@shop/%s LOG:  duration: 1.500 ms  statement: %s%n";
    private static final String CSV =
            "2026-11-28 08:00:0%d.000 UTC,\"app\",\"shop\",47%d,\"[local]\",6929620a.1a%2$d,1,\"SELECT\",2026-11-28 08:00:00 UTC,3/4,0,LOG,"
                    + "00000,\"duration: 1.500 ms  statement: %4$s\",,,,,,,,,\"%3$s\",\"client backend\",,0%n";
    private static final String JSON =
            "{\"timestamp\":\"2026-11-28 08:00:0%d.000 UTC\",\"user\":\"app\",\"dbname\":\"shop\",\"session_id\":\"6929620a.1a%d\","
                    + "\"error_severity\":\"LOG\",\"message\":\"duration: 1.500 ms  statement: %4$s\",\"application_name\":\"%3$s\"}%n";
    private static final String DOCKER =
            "{\"log\":\"" + TEXT.replace("%n", "\\n") + "\",\"stream\":\"stderr\",\"time\":\"2026-11-28T08:00:01Z\"}%n";

    @TempDir
    private Path folder;

    private Workload read(String log) throws IOException {
        Path file = Files.writeString(folder.resolve("a.log"), log);
        return WorkloadFiles.read("log", List.of(file), null, null, Progress.SILENT);
    }

    @ParameterizedTest
    @CsvSource({"text", "csv", "json", "docker"})
    void they_are_left_out_and_counted(String format) throws IOException {
        String line = switch (format) {
            case "csv" -> CSV;
            case "json" -> JSON;
            case "docker" -> DOCKER;
            default -> TEXT;
        };
        Workload workload = read(line.formatted(1, 1, "shop-web", "SELECT id FROM orders")
                + line.formatted(2, 2, "underpin", "SELECT min(id) FROM orders")
                + line.formatted(3, 1, "shop-web", "SELECT id FROM orders")
                + line.formatted(4, 2, "underpin", "SELECT relname FROM pg_class"));
        assertThat(workload.queries()).extracting(query -> query.text()).containsExactly("select id from orders");
        assertThat(workload.calls()).isEqualTo(2);
        assertThat(workload.notes())
                .containsExactly("Left aside: calls of Underpin itself (application_name 'underpin'). 2 in all.");
    }

    @Test
    void others_with_a_name_like_it_stay() throws IOException {
        assertThat(read(TEXT.formatted(1, 1, "underpinning", "SELECT id FROM orders"))
                        .notes())
                .isEmpty();
    }
}
