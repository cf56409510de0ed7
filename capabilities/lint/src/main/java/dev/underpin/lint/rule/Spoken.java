package dev.underpin.lint.rule;

import dev.underpin.lint.LintedStatement;
import dev.underpin.sql.Token;
import dev.underpin.sql.TokenKind;
import dev.underpin.sql.Tokens;
import dev.underpin.sql.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a statement says: its own tokens, and those of the statements within a DO block, each ended by its semicolon. */
final class Spoken {

    private Spoken() {}

    static Stream<List<Token>> of(LintedStatement statement) {
        if (statement.kind().verb() != Verb.DO) {
            return Stream.of(statement.tokens());
        }
        return statement.tokens().stream()
                .filter(token -> token.kind() == TokenKind.STRING)
                .map(body -> Tokens.of(body.name(), body.dialect()))
                .flatMap(Spoken::pieces);
    }

    private static Stream<List<Token>> pieces(List<Token> tokens) {
        var pieces = new ArrayList<List<Token>>();
        int from = 0;
        for (int i = 0; i <= tokens.size(); i++) {
            if (i == tokens.size() || tokens.get(i).is(";")) {
                pieces.add(tokens.subList(from, i));
                from = i + 1;
            }
        }
        return pieces.stream().filter(piece -> !piece.isEmpty());
    }
}
