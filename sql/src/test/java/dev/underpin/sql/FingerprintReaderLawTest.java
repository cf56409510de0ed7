package dev.underpin.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever has read much says of a statement what somebody says who has read nothing else, and takes it for granted where only literals are others. */
class FingerprintReaderLawTest {
    private static final int PLACES = 8;

    /** {@code #} stands for a number and {@code ~} for what is between quotes. */
    private static final List<String> PIECES = List.of(
            "SELECT",
            "a",
            "FROM t",
            "WHERE b =",
            "#",
            "#",
            "#.#",
            "'~'",
            "'~'",
            "'it''s ~'",
            "-#",
            "- #",
            "a-#",
            "(",
            ")",
            ",",
            ", #",
            ", '~'",
            "IN (#, #, #)",
            "IN ('~', '~')",
            "IN (#::varchar(#), #::varchar(#))",
            "VALUES (#, '~'), (#, '~')",
            "ARRAY[#, #]",
            "ORDER BY #, #",
            "LIMIT #",
            "OFFSET #",
            "FETCH FIRST # ROWS ONLY",
            "GROUP BY #",
            "::numeric(#, #)",
            "::varchar(#)",
            "NULL",
            "IS NOT NULL",
            "true",
            "$1",
            "$2",
            "$#",
            "x#",
            "x.#",
            "#.",
            ".#",
            "#e5",
            "#e-#",
            "0x#",
            "1_#",
            "E'~'",
            "N'~'",
            "U&'~'",
            "x'~'",
            "$$~$$",
            "$q$ '~ $q$",
            "'~'\n'~'",
            "'~' '~'",
            "\"~\"",
            "\"a~\"\"b\"",
            "-- ~ #\n",
            "/* ~ # */",
            "/* /* ~ */ # */",
            "/*action='~',n='#'*/",
            "interval'#'",
            "date '~'",
            ";",
            "->",
            "->>'~'",
            "@>",
            "- -#",
            "+#",
            "*-#",
            "/#",
            "/ #",
            "--#\n#",
            "'~",
            "\"~",
            "/* ~",
            "ä",
            "ä#",
            "€'~'");

    private static final List<String> INSIDE =
            List.of("", "x", "it is", "4711", "--", "/*", "$1", "\\", "\"", "ä", "''", "\n");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void the_same_as_whoever_reads_it_first(long seed) {
        var random = new Random(seed);
        var practised = new FingerprintReader(Dialect.POSTGRESQL);
        for (int i = 0; i < 3_000; i++) {
            String pattern = pattern(random);
            for (int turn = 0; turn < 5; turn++) {
                String statement = filled(pattern, random);
                practised.read(statement);
                assertThat(said(practised, statement))
                        .as(statement)
                        .isEqualTo(said(new FingerprintReader(Dialect.POSTGRESQL), statement));
            }
        }
    }

    private static String pattern(Random random) {
        var pattern = new StringBuilder();
        for (int i = random.nextInt(9); i >= 0; i--) {
            pattern.append(PIECES.get(random.nextInt(PIECES.size()))).append(random.nextInt(5) == 0 ? "" : " ");
        }
        return pattern.toString();
    }

    private static String filled(String pattern, Random random) {
        var filled = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            switch (pattern.charAt(i)) {
                case '#' -> filled.append(random.nextInt(random.nextBoolean() ? 3 : 1_000_000));
                case '~' -> filled.append(INSIDE.get(random.nextInt(INSIDE.size())));
                default -> filled.append(pattern.charAt(i));
            }
        }
        return filled.toString();
    }

    /** All that it says, the cheap things first: they must not hang on the dear ones. */
    private static List<Object> said(FingerprintReader reader, String statement) {
        List<Object> said = new ArrayList<>();
        said.add(reader.read(statement));
        long[] hashes = new long[PLACES];
        int[] parameters = new int[PLACES];
        int count = reader.valueHashes(hashes, parameters);
        said.add(Arrays.toString(Arrays.copyOf(hashes, count)));
        said.add(Arrays.toString(Arrays.copyOf(parameters, count)));
        said.add(reader.longestList());
        said.add(reader.tags());
        said.add(reader.values());
        said.add(reader.fingerprint());
        return said;
    }
}
