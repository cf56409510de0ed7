package dev.underpin.postgresql;

import dev.underpin.sql.Dialect;
import dev.underpin.sql.Token;
import dev.underpin.sql.Tokens;
import java.util.List;

/** Gives guessed tables the unique keys that references and ON CONFLICT ask for. */
final class MissingKey {

    private MissingKey() {}

    static boolean referencedKey(RefusalCase one) {
        GuessedTable guessed = one.base().named(one.group(1));
        List<Token> tokens = Tokens.of(one.refused().text(), Dialect.POSTGRESQL);
        List<String> key = listAfter(tokens, one.group(1));
        return guessed != null && !key.isEmpty() && guessed.unique(key);
    }

    static boolean conflictKey(RefusalCase one) {
        GuessedTable guessed = one.base().named(String.join(".", one.kind().target()));
        List<String> key = listAfter(Tokens.of(one.refused().text(), Dialect.POSTGRESQL), "conflict");
        return guessed != null && !key.isEmpty() && guessed.unique(key);
    }

    static List<String> listAfter(List<Token> tokens, String word) {
        for (int i = 0; i + 2 < tokens.size(); i++) {
            if (tokens.get(i).name().equalsIgnoreCase(word) && tokens.get(i + 1).is("(")) {
                int from = i + 2;
                int to = from;
                while (to < tokens.size() && !tokens.get(to).is(")")) {
                    to++;
                }
                return tokens.subList(from, to).stream()
                        .filter(Token::isName)
                        .map(Token::name)
                        .toList();
            }
        }
        return List.of();
    }
}
