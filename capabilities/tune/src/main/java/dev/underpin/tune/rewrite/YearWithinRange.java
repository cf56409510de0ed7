package dev.underpin.tune.rewrite;

import dev.underpin.model.query.Expression;
import dev.underpin.tune.query.Comparison;
import dev.underpin.tune.query.ReviewedTree;
import dev.underpin.tune.rewrite.Edit.Part.Ours;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A range that surely holds a year comes beside the condition on a column's year: an index on the column serves that, in any time zone. */
public final class YearWithinRange implements Rewrite {

    private static final Set<String> TYPES = Set.of("date", ComparedDay.LOCAL, ComparedDay.ZONED);

    @Override
    public String id() {
        return "year-within-range";
    }

    @Override
    public String title() {
        return "A range around the year, beside the condition";
    }

    @Override
    public String rule() {
        return "date-part-compared";
    }

    @Override
    public Optional<Draft> draft(Site site) {
        QueryText text = site.text();
        return Site.only(site.trees().stream().flatMap(YearWithinRange::columns))
                .flatMap(column -> Site.only(
                        IntStream.range(0, text.size()).boxed().filter(place -> isHere(text, place, column.name()))))
                .map(place -> draft(text, place));
    }

    private static Stream<Expression.Column> columns(ReviewedTree tree) {
        return Comparison.in(tree)
                .filter(comparison -> comparison.operator().equals("="))
                .flatMap(comparison -> comparison.value() instanceof Expression.Call call
                                && call.name().schema().equals("pg_catalog")
                                && call.name().name().equals("extract")
                                && call.parts().getFirst() instanceof Expression.Constant part
                                && "year".equals(part.value())
                                && call.parts().getLast() instanceof Expression.Column column
                                && TYPES.contains(column.type())
                        ? Stream.of(column)
                        : Stream.empty());
    }

    /** {@code extract(year from at) = 2026}, where more conditions can stand beside it. */
    private static boolean isHere(QueryText text, int place, String name) {
        int behind = text.afterColumn(place + 4);
        return text.is(place, "EXTRACT", "(", "YEAR", "FROM")
                && text.isColumn(behind, name)
                && text.is(behind, ")", "=")
                && text.isValue(behind + 2)
                && (behind + 3 >= text.size() || text.is(behind + 3, "AND") || text.clauseEnd(behind + 3) == behind + 3)
                && (text.is(place - 1, "WHERE") || text.is(place - 1, "AND") || text.is(place - 1, "ON"));
    }

    private static Draft draft(QueryText text, int place) {
        int behind = text.afterColumn(place + 4);
        int year = behind + 2;
        Edit.Part column = text.kept(place + 4, behind);
        Edit.Part value = text.kept(year, year + 1);
        String and = " " + text.words("AND") + " ";
        Edit beside = Edit.put(
                text.end(year),
                new Ours(and),
                column,
                new Ours(" >= make_date("),
                value,
                new Ours(", 1, 1) - 1" + and),
                column,
                new Ours(" < make_date("),
                value,
                new Ours(" + 1, 1, 1) + 1"));
        return new Draft(
                List.of(beside),
                List.of(new Guard(
                        "the year is one of four digits",
                        "A year of any time zone lies within a day more on both sides; the condition itself stays.",
                        text.token(year).text().matches("[1-9]\\d{3}"))));
    }
}
