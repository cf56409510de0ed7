package dev.underpin.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.engine.Progress;
import dev.underpin.model.workload.QueryStat;
import dev.underpin.model.workload.Sample;
import dev.underpin.model.workload.Workload;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Logs that no server of ours writes, in the shape that their products print, each recognised from its lines. */
class LogFormatsTest {

    private static final Path LOGS =
            Path.of(System.getProperty("underpin.root"), "capabilities/workload/src/test/resources/logs");

    private static Workload read(String file) {
        return WorkloadFiles.read(file, List.of(LOGS.resolve(file)), null, null, Progress.SILENT);
    }

    /** Each query with its calls, failures, time and samples. */
    private static String told(Workload workload) {
        return workload.queries().stream().map(LogFormatsTest::told).sorted().collect(Collectors.joining("\n"));
    }

    private static String told(QueryStat query) {
        return query.text() + " | " + query.calls() + (query.failures() > 0 ? " failed " + query.failures() : "")
                + (query.time().calls() == 0
                        ? ""
                        : String.format(Locale.ROOT, " %.2f ms", query.time().total()))
                + " "
                + query.samples().stream()
                        .map(Sample::values)
                        .map(List::toString)
                        .sorted()
                        .toList();
    }

    /** The same three statements, as each of them wraps a PostgreSQL log. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "rds.log|PostgreSQL log, log_line_prefix '%t:%r:%u@%d:[%p]:'",
                "docker.json|PostgreSQL log, log_line_prefix '%m [%p] ' in Docker's JSON",
                "kubernetes.log|PostgreSQL log, log_line_prefix '%m [%p] ' in a container's log",
                "cloudnativepg.json|PostgreSQL jsonlog",
                "cloudsql.json|PostgreSQL log, log_line_prefix '%m [%p]: [%l-1] db=%d,user=%u ' in textPayload of JSON"
            })
    void containers_and_clouds(String file, String format) {
        Workload workload = read(file);
        assertThat(told(workload)).isEqualTo("""
                select * from nowhere | 1 failed 1 [[]]
                select id from orders where id = $1 | 2 15.75 ms [['17'], [5]]""");
        assertThat(workload.format()).isEqualTo(format);
    }

    @Test
    void rails() {
        Workload workload = read("rails.log");
        assertThat(told(workload)).isEqualTo("""
                begin | 1 0.10 ms [[]]
                select "orders".* from "orders" where "orders"."id" = $1 and "orders"."note" = $2 limit $3 | 1 12.50 ms [[5, 'it''s "so"', 1]]
                select count(*) from orders where state = $1 | 1 0.30 ms [['open']]
                update "orders" set "note" = $1 where "orders"."id" = $2 | 1 3.20 ms [[NULL, 5]]""");
        assertThat(workload.queries().getFirst().attributions().getFirst().tags())
                .isEqualTo(java.util.Map.of("action", "index", "application", "Shop", "controller", "orders"));
    }

    @Test
    void django() {
        assertThat(told(read("django.log"))).isEqualTo("""
                begin | 1 0.00 ms [[]]
                select "orders"."id" from "orders" where "orders"."id" = $1 | 2 15.00 ms [[17], [5]]
                select id, note from orders where id = $1 | 1 2.00 ms [[null]]""");
    }

    @Test
    void hibernate() {
        assertThat(told(read("hibernate.log"))).isEqualTo("""
                select count(*) from orders where state = $1 and id > $2 | 1 [['?', null]]
                select o1_0.id, o1_0.note from orders o1_0 where o1_0.id = $1 and o1_0.note = $2 | 1 [['5', 'it''s']]
                update orders set note = $1 where id = $2 | 1 [[NULL, '5']]""");
    }

    @Test
    void prisma() {
        assertThat(told(read("prisma.log")))
                .isEqualTo(
                        "select \"public\".\"orders\".\"id\" from \"public\".\"orders\" where \"public\".\"orders\".\"id\" = $1 limit $2 offset $3"
                                + " | 2 12.00 ms [[5, 1, 0], [null, null, null]]");
    }

    @Test
    void sequelize() {
        assertThat(told(read("sequelize.log"))).isEqualTo("""
                insert into "orders"("id", "note") values (default, $1) returning "id" | 1 [['it''s']]
                select "id", "note" from "orders" as "order" where "order"."id" = $1 | 2 3.00 ms [[17], [5]]
                start transaction | 1 [[]]""");
    }

    @Test
    void typeorm() {
        assertThat(told(read("typeorm.log"))).isEqualTo("""
                insert into "orders"("note") values ($1) returning "id" | 1 failed 1 [['it''s']]
                rollback | 1 [[]]
                select "o"."id" as "o_id" from "orders" "o" where "o"."id" = $1 | 2 1250.00 ms [[17], [5]]
                start transaction | 1 [[]]""");
    }

    @Test
    void entity_framework() {
        assertThat(told(read("efcore.log"))).isEqualTo("""
                delete from "Orders" where "Id" = $1 | 1 failed 1 1234.00 ms [[null]]
                select o."Id", o."Note" from "Orders" as o where o."Id" = $1 and o."Note" = $2 limit $3 | 1 12.00 ms [['5', 'it''s', 1]]""");
    }
}
