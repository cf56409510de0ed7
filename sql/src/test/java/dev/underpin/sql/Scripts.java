package dev.underpin.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Short ways to read a whole script in a test. */
final class Scripts {
    private Scripts() {}

    static List<Piece> pieces(String text, Dialect dialect) {
        return pieces(Script.of("test.sql", text, dialect));
    }

    static List<Piece> pieces(Script script) {
        List<Piece> pieces = new ArrayList<>();
        try (script) {
            for (Piece piece = script.next(); piece != null; piece = script.next()) {
                pieces.add(piece);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pieces;
    }

    /** Each piece in one line: statements as they are, meta commands as written, COPY with its rows. */
    static List<String> texts(String text, Dialect dialect) {
        List<String> texts = new ArrayList<>();
        Script script = Script.of("test.sql", text, dialect);
        for (Piece piece = script.next(); piece != null; piece = script.next()) {
            texts.add(
                    switch (piece) {
                        case Statement statement -> statement.text();
                        case MetaCommand command -> command.text();
                        case CopyData data -> data.copy().text() + " <" + rows(data) + ">";
                    });
        }
        return texts;
    }

    static String rows(CopyData data) {
        StringBuilder rows = new StringBuilder();
        char[] part = new char[7];
        int count = data.rows().read(part, 0, part.length);
        while (count >= 0) {
            rows.append(part, 0, count);
            count = data.rows().read(part, 0, part.length);
        }
        return rows.toString();
    }

    static Statement statement(String text, Dialect dialect) {
        return (Statement) pieces(text, dialect).get(0);
    }
}
