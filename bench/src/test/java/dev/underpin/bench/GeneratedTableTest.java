package dev.underpin.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Benchmarks compare only if the generated database is the same each time and shaped as promised. */
class GeneratedTableTest {

    private static final int MANY = 20_000;

    @Test
    void namesAreAllDifferent() {
        assertThat(IntStream.range(0, MANY).mapToObj(TableNames::name).distinct())
                .hasSize(MANY);
    }

    @Test
    void noNameIsCutShortByTheServer() {
        Pattern word = Pattern.compile("[a-z_]{64,}");
        assertThat(IntStream.range(0, MANY)
                        .mapToObj(index -> String.join(";", new GeneratedTable(index).statements()))
                        .filter(statements -> word.matcher(statements).find()))
                .isEmpty();
    }

    @Test
    void theSameIndexGivesTheSameTable() {
        assertThat(new GeneratedTable(4_711).statements()).isEqualTo(new GeneratedTable(4_711).statements());
    }

    @Test
    void tablesHaveTheShapePromised() {
        List<String> statements = IntStream.range(0, 1_000)
                .mapToObj(index -> new GeneratedTable(index).statements())
                .flatMap(List::stream)
                .toList();
        assertThat(average(statements, " FOREIGN KEY ")).isBetween(1.0, 1.4);
        assertThat(average(statements, "INDEX ")).isEqualTo(2.0);
        assertThat(average(statements, " CHECK ")).isEqualTo(1.0);
        double lines = average(statements, "\n    ") - average(statements, "CONSTRAINT ");
        assertThat(lines).isBetween(14.0, 16.0);
    }

    private static double average(List<String> statements, String part) {
        return statements.stream()
                        .mapToInt(statement -> statement.split(Pattern.quote(part), -1).length - 1)
                        .sum()
                / 1_000.0;
    }
}
