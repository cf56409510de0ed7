package dev.underpin.lint.rule;

import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.sql.Token;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tables into which a statement writes values for a column that a sequence fills otherwise.
 *
 * @param column null where it is not known which
 */
record GivenIds(ObjectName table, @Nullable String column) {

    /** Of INSERT and COPY with a list of columns; the table's columns are known if the file made it. */
    static Stream<GivenIds> in(LintedStatement statement) {
        return statement.effect().rows().stream()
                .filter(rows -> rows.inserted() > 0)
                .map(rows -> rows.relation().name())
                .sorted()
                .flatMap(table -> Spoken.of(statement)
                        .filter(tokens -> writes(tokens, table))
                        .flatMap(tokens -> column(statement, table, tokens).stream())
                        .limit(1));
    }

    private static boolean writes(List<Token> tokens, ObjectName table) {
        Token first = tokens.getFirst();
        return (first.is("INSERT") || first.is("COPY") || first.is("BEGIN"))
                && tokens.stream()
                        .anyMatch(token -> token.isName() && token.name().equals(table.name()));
    }

    private static Optional<GivenIds> column(LintedStatement statement, ObjectName table, List<Token> tokens) {
        List<String> list = list(tokens, table.name());
        boolean overriding = IntStream.range(0, tokens.size() - 1)
                .anyMatch(
                        i -> tokens.get(i).is("OVERRIDING") && tokens.get(i + 1).is("SYSTEM"));
        Optional<GivenIds> known = Successor.upTo(statement)
                .flatMap(earlier -> earlier.made(Subject.Kind.COLUMN))
                .filter(column -> table.equals(column.subject().owner()) && list.contains(column.name()))
                .filter(column -> column.fact("identity") != null
                        || column.text("default").startsWith("nextval("))
                .map(column -> new GivenIds(table, column.name()))
                .findFirst();
        if (known.isPresent() && tokens.stream().noneMatch(token -> token.is("DEFAULT"))) {
            return known;
        }
        return overriding ? Optional.of(new GivenIds(table, list.contains("id") ? "id" : null)) : Optional.empty();
    }

    /** The names in the parenthesis behind the table's name. */
    private static List<String> list(List<Token> tokens, String table) {
        int at = IntStream.range(0, tokens.size())
                .filter(i -> tokens.get(i).isName() && tokens.get(i).name().equals(table))
                .findFirst()
                .orElse(tokens.size());
        if (at + 1 >= tokens.size() || !tokens.get(at + 1).is("(")) {
            return List.of();
        }
        return tokens.subList(at + 2, tokens.size()).stream()
                .takeWhile(token -> !token.is(")"))
                .filter(Token::isName)
                .map(Token::name)
                .toList();
    }
}
