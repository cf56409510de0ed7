package dev.underpin.tune.rewrite;

import dev.underpin.tune.rewrite.Edit.Part.Ours;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rows that are all numbered so that the first of each group can be kept become DISTINCT ON, which numbers nothing. */
public final class FirstByDistinctOn implements Rewrite {

    @Override
    public String id() {
        return "first-by-distinct-on";
    }

    @Override
    public String title() {
        return "DISTINCT ON in place of row_number()";
    }

    @Override
    public String rule() {
        return "row-number-for-first";
    }

    @Override
    public Optional<Draft> draft(Site site) {
        return Site.only(site.trees().stream().flatMap(FirstOfGroup::in))
                .flatMap(found -> Site.only(site.text().all("ROW_NUMBER", "(", ")", "OVER", "(", "PARTITION", "BY"))
                        .flatMap(place -> edits(site.text(), place, found))
                        .map(edits -> new Draft(edits, found.guards())));
    }

    private static Optional<List<Edit>> edits(QueryText text, int number, FirstOfGroup found) {
        int open = text.opening(number);
        int over = number + 4;
        int overEnd = text.partner(over);
        if (open < 0 || overEnd < 0 || !text.is(open + 1, "SELECT")) {
            return Optional.empty();
        }
        int close = text.partner(open);
        OptionalInt from = text.find(number, close, "FROM");
        OptionalInt order = text.find(over + 1, overEnd, "ORDER");
        boolean special =
                text.find(over + 1, overEnd, "ROWS", "RANGE", "GROUPS").isPresent();
        if (from.isEmpty() || order.isEmpty() || special) {
            return Optional.empty();
        }
        Edit.Part group = text.kept(over + 3, order.getAsInt());
        Edit distinct = Edit.put(text.end(open + 1), new Ours(text.words(" DISTINCT ON ") + "("), group, new Ours(")"));
        Edit sorted = Edit.put(
                text.end(close - 1),
                new Ours(text.blank(from.getAsInt()) + text.words("ORDER BY ")),
                group,
                new Ours(", "),
                text.kept(order.getAsInt() + 2, overEnd));
        return compared(text, open, close, found.name())
                .flatMap(condition -> numbered(text, number, overEnd + 1, found)
                        .map(output -> List.of(distinct, output, sorted, condition)));
    }

    /** The comparison goes. */
    private static Optional<Edit> compared(QueryText text, int open, int close, String name) {
        return Site.only(Stream.concat(
                                IntStream.range(0, open).boxed(),
                                IntStream.range(close, text.size()).boxed())
                        .filter(place -> text.isColumn(place, name)
                                && (text.is(place, "=") || text.is(place, "<="))
                                && text.isValue(place + 1)
                                && text.token(place + 1).text().equals("1")))
                .flatMap(place -> DroppedCondition.at(text, text.columnBefore(place), place + 2));
    }

    /** The number goes; where it is shown, it is 1. */
    private static Optional<Edit> numbered(QueryText text, int from, int overEnd, FirstOfGroup found) {
        int behind = text.is(overEnd, "AS") ? overEnd + 2 : overEnd;
        boolean named = text.is(overEnd, "AS") || !text.is(overEnd, ",") && !text.is(overEnd, "FROM");
        int next = named && behind == overEnd ? overEnd + 1 : behind;
        if (found.shown()) {
            return Optional.of(Edit.instead(
                    text.start(from),
                    text.end(overEnd - 1),
                    new Ours("1::bigint" + (named ? "" : text.words(" AS ") + "row_number"))));
        }
        if (text.is(from - 1, ",")) {
            return Optional.of(Edit.gone(text.end(from - 2), text.end(next - 1)));
        }
        return text.is(next, ",") ? Optional.of(Edit.gone(text.start(from), text.start(next + 1))) : Optional.empty();
    }
}
