package dev.underpin.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Colours may be wrong; the text may not. */
class SqlTokenTest {

    @Test
    void colours_words_literals_and_remarks() {
        assertThat(SqlToken.of("SELECT  DISTINCT \"from\", 'it''s', my_select -- from here\n FROM t").stream()
                        .filter(token -> token.colour() != SqlToken.Colour.PLAIN)
                        .map(token -> token.colour() + " " + token.text()))
                .containsExactly(
                        "KEYWORD SELECT  DISTINCT",
                        "LITERAL 'it'",
                        "LITERAL 's'",
                        "REMARK -- from here",
                        "KEYWORD FROM");
    }

    @Test
    void the_tokens_together_are_the_text() {
        var random = new Random(20261123);
        String alphabet = "'\"-\n $aselct_é1;🦒";
        for (int run = 0; run < 2000; run++) {
            String sql = random.ints(random.nextInt(60), 0, alphabet.length())
                    .mapToObj(i -> alphabet.substring(i, i + 1))
                    .collect(Collectors.joining());
            assertThat(joined(sql)).isEqualTo(sql);
        }
    }

    @Test
    void long_text_takes_one_pass() {
        String sql = "'" + "a''".repeat(400_000) + " \"" + "b".repeat(400_000);
        assertThat(joined(sql)).isEqualTo(sql);
    }

    private static String joined(String sql) {
        return SqlToken.of(sql).stream().map(SqlToken::text).collect(Collectors.joining());
    }
}
