package dev.underpin.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.engine.Outcome;
import dev.underpin.engine.Phrasing;
import dev.underpin.engine.Scratch;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is phrased must run, and names must survive their quotes. */
class SqlitePhrasingTest {

    private static final Phrasing PHRASING = Scratches.ENGINE.phrasing();

    @Test
    void everyWordMayBeANameOnceQuoted() {
        List<String> words = List.of("plain", "Mixed", "two words", "quo\"te", "1st", "key", "größe", "");
        try (Scratch scratch = Scratches.make()) {
            var all = new java.util.ArrayList<>(words);
            all.addAll(PHRASING.reservedWords());
            for (String word : all) {
                String name = PHRASING.quote(word);
                for (String sql : List.of(
                        "CREATE TABLE " + (word.isEmpty() ? "e" : name) + " (" + name + " INT)",
                        "SELECT " + name + " FROM " + (word.isEmpty() ? "e" : name),
                        "DROP TABLE " + (word.isEmpty() ? "e" : name))) {
                    assertThat(Scratches.run(scratch, sql)).as(sql).isInstanceOf(Outcome.Done.class);
                }
            }
        }
    }

    @Test
    void indexesAreMadeAndDropped() {
        var table = Names.inMain("odd table");
        try (Scratch scratch = Scratches.make()) {
            Scratches.run(scratch, "CREATE TABLE \"odd table\" (a, \"select\")");
            for (String sql : PHRASING.createIndex("my index", table, true, List.of("select", "a"), "WHERE a > 1")) {
                assertThat(Scratches.run(scratch, sql)).as(sql).isInstanceOf(Outcome.Done.class);
            }
            for (String sql : PHRASING.dropIndex(Names.inMain("my index"))) {
                assertThat(Scratches.run(scratch, sql)).as(sql).isInstanceOf(Outcome.Done.class);
            }
        }
        assertThat(PHRASING.addCheck(table, "c", "a > 1")).isEmpty();
        assertThat(PHRASING.alterType(table, "a", "TEXT", "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "varchar(20)|VARCHAR|20|-1|-1",
                "NATIVE  CHARACTER (7)|CHAR|7|-1|-1",
                "decimal( 10 , 2 )|DECIMAL|0|10|2",
                "BIGINT UNSIGNED|INTEGER|8|-1|-1",
                "Boolean|BOOLEAN|0|-1|-1",
                "DATETIME|TIMESTAMP|0|-1|-1",
                "timestamp(6)|TIMESTAMP|0|6|-1",
                "DOUBLE PRECISION|FLOAT|0|-1|-1",
                "LONGTEXT|TEXT|0|-1|-1",
                "blob|BINARY|0|-1|-1",
                "uuid|UUID|0|-1|-1",
                "JSON|JSON|0|-1|-1",
                "''|OTHER|0|-1|-1",
                "STRING|OTHER|0|-1|-1",
            })
    void typesHaveFamilies(String text, String family, int length, int precision, int scale) {
        assertThat(DeclaredType.of(text)).satisfies(type -> {
            assertThat(type.text()).isEqualTo(text);
            assertThat(type.family().name()).isEqualTo(family);
            assertThat(type.length()).isEqualTo(length);
            assertThat(type.precision()).isEqualTo(precision);
            assertThat(type.scale()).isEqualTo(scale);
        });
    }
}
