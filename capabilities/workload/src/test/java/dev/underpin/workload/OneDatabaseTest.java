package dev.underpin.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.engine.Progress;
import dev.underpin.model.workload.QueryStat;
import dev.underpin.model.workload.Workload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server writes one log for all of its databases. */
class OneDatabaseTest {

    @TempDir
    private Path folder;

    private Workload read(String... calls) throws IOException {
        var log = new StringBuilder();
        for (String call : calls) {
            log.append("2026-11-28 08:00:01.000 UTC [4711] app@").append(call).append('\n');
        }
        Path file = Files.writeString(folder.resolve("a.log"), log);
        return WorkloadFiles.read("log", List.of(file), "%m [%p] %u@%d ", null, Progress.SILENT);
    }

    private static String call(String database, int milliseconds, String text) {
        return database + " LOG:  duration: " + milliseconds + ".000 ms  statement: " + text;
    }

    private static List<String> texts(Workload workload) {
        return workload.queries().stream().map(QueryStat::text).toList();
    }

    @Test
    void what_others_were_asked_is_left_aside() throws IOException {
        Workload both = read(
                call("shop", 3, "SELECT total FROM orders"),
                call("reports", 5, "SELECT sum(total) FROM orders"),
                call("archive", 2, "SELECT total FROM orders"));
        Workload one = OneDatabase.of(both, "shop");
        assertThat(texts(one)).containsExactly("select total from orders");
        assertThat(one.milliseconds()).isEqualTo(3);
        assertThat(one.notes())
                .containsExactly("Left aside: 2 of its 3 queries, 70 % of it, which were asked of archive, reports.");
    }

    @Test
    void a_copy_may_be_called_otherwise() throws IOException {
        Workload one = read(call("shop", 3, "SELECT total FROM orders"));
        assertThat(OneDatabase.of(one, "shop_staging")).isSameAs(one);
        Workload both = read(call("shop", 3, "SELECT total FROM orders"), call("reports", 5, "SELECT 1"));
        Workload all = OneDatabase.of(both, "shop_staging");
        assertThat(all.queries()).isEqualTo(both.queries());
        assertThat(all.notes())
                .containsExactly(
                        "It holds what was asked of reports, shop, none of which is called shop_staging: all of it is taken.");
    }

    @Test
    void what_no_database_is_named_for_may_be_its_own() throws IOException {
        Path file = Files.writeString(
                folder.resolve("b.log"),
                "2026-11-28 08:00:01.000 UTC [4711] LOG:  duration: 1.000 ms  statement: SELECT 1\n");
        Workload unnamed = WorkloadFiles.read("log", List.of(file), null, null, Progress.SILENT);
        assertThat(OneDatabase.of(unnamed, "shop")).isSameAs(unnamed);
    }
}
