package dev.underpin.sql;

import static dev.underpin.sql.Dialect.POSTGRESQL;
import static dev.underpin.sql.Dialect.SQLITE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens of one statement. */
class TokensTest {

    @Test
    void kindsOfPostgreSql() {
        assertThat(shown("a.\"B\"=-1", POSTGRESQL)).isEqualTo("Wa S. Q\"B\" S= S- N1");
        assertThat(shown("a@-b||c->>'d'", POSTGRESQL)).isEqualTo("Wa S@- Wb S|| Wc S->> T'd'");
        assertThat(shown("x::int[]:=1", POSTGRESQL)).isEqualTo("Wx S:: Wint S[ S] S:= N1");
        assertThat(shown("1.5e-3 .5 1..2 0xFF 1_000 2e", POSTGRESQL))
                .isEqualTo("N1.5e-3 N.5 N1 S. N.2 N0xFF N1_000 N2 We");
        assertThat(shown("$1+$a$x$a$ -- y", POSTGRESQL)).isEqualTo("P$1 S+ T$a$x$a$");
        assertThat(shown("E'a' u&\"b\" é$1 count(*)", POSTGRESQL)).isEqualTo("TE'a' Qu&\"b\" Wé$1 Wcount S( S* S)");
    }

    @Test
    void kindsOfSqlite() {
        assertThat(shown("[a b] `c` ?1 ? :d @e $f x'00'", SQLITE)).isEqualTo("Q[a b] Q`c` P?1 P? P:d P@e P$f Tx'00'");
        assertThat(shown("a->>b<>c||d!=e=-1", SQLITE)).isEqualTo("Wa S->> Wb S<> Wc S|| Wd S!= We S= S- N1");
    }

    private static String shown(String sql, Dialect dialect) {
        return Tokens.of(sql, dialect).stream()
                .map(token -> switch (token.kind()) {
                            case WORD -> "W";
                            case QUOTED_NAME -> "Q";
                            case STRING -> "T";
                            case NUMBER -> "N";
                            case SYMBOL -> "S";
                            case PARAMETER -> "P";
                        }
                        + token.text())
                .collect(Collectors.joining(" "));
    }

    @Test
    void names() {
        assertThat(Tokens.of("Foo \"Bar\"\"x\" U&\"d\\0061t\\+000061\\\\\" 'it''s' $$q$$ $t$r$t$ ÄB", POSTGRESQL))
                .extracting(Token::name)
                .containsExactly("foo", "Bar\"x", "data\\", "it's", "q", "r", "Äb");
        assertThat(Tokens.of("Foo [Bar x] `a``b` \"C\"", SQLITE))
                .extracting(Token::name)
                .containsExactly("Foo", "Bar x", "a`b", "C");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a 'b", "a \"b", "a $x$b", "a /* b", "a E'b\\", "a U&\"", "a '", "a $x$", "'", "\"", "E'"})
    void whatIsNeverClosedReachesToTheEnd(String sql) {
        for (Dialect dialect : Dialect.values()) {
            assertThat(Tokens.of(sql, dialect))
                    .allSatisfy(token -> assertThat(token.name()).isNotNull());
        }
    }
}
