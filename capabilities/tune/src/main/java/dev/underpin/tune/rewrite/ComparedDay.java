package dev.underpin.tune.rewrite;

import dev.underpin.model.query.Expression;
import dev.underpin.sql.Token;
import dev.underpin.sql.TokenKind;
import dev.underpin.tune.query.Comparison;
import dev.underpin.tune.query.ReviewedTree;
import dev.underpin.tune.rewrite.Edit.Part;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * {@code date(at) = …}, {@code at::date = …} or {@code CAST(at AS date) = …}, in a text and as it was understood.
 *
 * @param from the first token of the comparison
 * @param to behind its last
 * @param value the column
 * @param name of the column, for people
 * @param needsCast whether nothing but what it is compared with makes it a day
 * @param finite whether it is no infinity; of one that is given as a parameter, that is taken for granted
 */
record ComparedDay(
        int from,
        int to,
        int columnFrom,
        int columnTo,
        int dayFrom,
        Expression.Column value,
        String name,
        boolean needsCast,
        boolean finite) {

    static final String LOCAL = "timestamp without time zone";
    static final String ZONED = "timestamp with time zone";

    private static final Set<String> MOMENTS = Set.of(LOCAL, ZONED);

    private record Known(Expression.Column column, String name) {}

    static Optional<ComparedDay> in(Site site) {
        return Site.only(site.trees().stream().flatMap(ComparedDay::known))
                .flatMap(known -> Site.only(IntStream.range(0, site.text().size())
                        .boxed()
                        .flatMap(place -> at(site.text(), place, known).stream())));
    }

    private static Stream<Known> known(ReviewedTree tree) {
        return Comparison.in(tree)
                .filter(comparison -> comparison.operator().equals("=")
                        && comparison.value().type().equals("date")
                        && comparison.other().type().equals("date"))
                .flatMap(comparison -> comparison.value().parts().size() == 1
                                && comparison.value().parts().getFirst() instanceof Expression.Column column
                                && MOMENTS.contains(column.type())
                        ? tree
                                .tree()
                                .column(column)
                                .map(name -> new Known(column, name.table().name() + "." + name.column()))
                                .stream()
                        : Stream.empty());
    }

    private static Optional<ComparedDay> at(QueryText text, int place, Known known) {
        int column = text.is(place, "DATE", "(") || text.is(place, "CAST", "(") ? place + 2 : place;
        int behind = text.afterColumn(column);
        boolean made = column == place
                ? text.is(behind, "::", "DATE", "=") && text.columnBefore(behind) == place
                : text.is(place, "DATE") ? text.is(behind, ")", "=") : text.is(behind, "AS", "DATE", ")", "=");
        if (!text.isColumn(behind, known.column().name()) || !made) {
            return Optional.empty();
        }
        int day = behind + (column == place ? 3 : text.is(place, "DATE") ? 2 : 4);
        boolean typed = text.is(day, "DATE") || text.is(day, "CURRENT_DATE");
        int after = text.is(day, "DATE") ? day + 2 : day + 1;
        boolean cast = text.is(after, "::", "DATE");
        int to = cast ? after + 2 : after;
        boolean value = text.is(day, "CURRENT_DATE") || text.isValue(after - 1);
        return value && isEnd(text, to)
                ? Optional.of(new ComparedDay(
                        place,
                        to,
                        column,
                        behind,
                        day,
                        known.column(),
                        known.name(),
                        !typed && !cast,
                        isFinite(text.token(after - 1))))
                : Optional.empty();
    }

    private static boolean isEnd(QueryText text, int place) {
        return place >= text.size()
                || text.is(place, ")")
                || text.is(place, ";")
                || text.token(place).kind() == TokenKind.WORD && !text.is(place, "AT");
    }

    Part column(QueryText text) {
        return text.kept(columnFrom, columnTo);
    }

    Part day(QueryText text) {
        return text.kept(dayFrom, to);
    }

    /** What makes a bare literal the day that it is compared as. */
    String asDate() {
        return needsCast ? "::date" : "";
    }

    /** Whether more conditions can stand beside it without brackets. */
    boolean standsAlone(QueryText text) {
        return text.is(from - 1, "WHERE") || text.is(from - 1, "AND") || text.is(from - 1, "ON");
    }

    /** {@code infinity} has no digit. */
    private static boolean isFinite(Token day) {
        return day.kind() != TokenKind.STRING || day.text().chars().anyMatch(Character::isDigit);
    }
}
