package dev.underpin.tune.rewrite;

import dev.underpin.tune.rewrite.Edit.Part;
import dev.underpin.tune.rewrite.Edit.Part.Ours;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table whose rows are asked one by one whether they are the latest of their group becomes DISTINCT ON of it, which reads it once. */
public final class LatestByDistinctOn implements Rewrite {

    @Override
    public String id() {
        return "latest-by-distinct-on";
    }

    @Override
    public String title() {
        return "DISTINCT ON in place of a subquery for each row";
    }

    @Override
    public String rule() {
        return "latest-row-by-subquery";
    }

    @Override
    public Optional<Draft> draft(Site site) {
        return Site.only(site.trees().stream().flatMap(LatestOfGroup::in))
                .flatMap(found -> Site.only(site.text()
                                .all("=", "(", "SELECT", found.aggregate().toUpperCase(Locale.ROOT), "("))
                        .flatMap(place -> edits(site, place, found))
                        .map(edits -> new Draft(edits, found.guards())));
    }

    private static Optional<List<Edit>> edits(Site site, int equal, LatestOfGroup found) {
        QueryText text = site.text();
        int open = equal + 1;
        int close = text.partner(open);
        OptionalInt from = text.find(open + 1, close, "FROM");
        OptionalInt where = text.find(open + 1, close, "WHERE");
        if (!text.isColumn(equal, found.taken().name())
                || !text.is(text.afterColumn(open + 4), ")")
                || from.isEmpty()
                || where.isEmpty()
                || text.find(where.getAsInt(), close, "OR").isPresent()) {
            return Optional.empty();
        }
        LinkedConditions linked = LinkedConditions.of(text, where.getAsInt(), close);
        if (linked.places().size() != found.shared().size()) {
            return Optional.empty();
        }
        return use(text, open, close, found)
                .flatMap(table -> DroppedCondition.at(text, text.columnBefore(equal), close + 1)
                        .map(dropped -> List.of(latest(site, table, linked.rest(from.getAsInt()), found), dropped)));
    }

    /** Where the outer query names the table, by the place of its name. */
    private static Optional<Integer> use(QueryText text, int open, int close, LatestOfGroup found) {
        String table =
                found.outer().tree().relation(found.range()).orElseThrow().name();
        return Site.only(IntStream.range(0, text.size())
                .filter(place -> place < open || place > close)
                .filter(place -> text.isName(place) && text.token(place).name().equals(table))
                .filter(place -> text.find(text.columnBefore(place + 1) - 1, place, "FROM", "JOIN", ",")
                        .isPresent())
                .filter(place -> isAliased(text, place, found) || found.alias().equals(table))
                .boxed());
    }

    private static boolean isAliased(QueryText text, int place, LatestOfGroup found) {
        int alias = text.is(place + 1, "AS") ? place + 2 : place + 1;
        return text.isName(alias) && text.token(alias).name().equals(found.alias());
    }

    private static Edit latest(Site site, int table, List<Part> rows, LatestOfGroup found) {
        QueryText text = site.text();
        String group = found.shared().stream()
                .map(column -> site.column(found.inner(), column))
                .collect(Collectors.joining(", "));
        var parts = new ArrayList<Part>();
        parts.add(new Ours(text.words("(SELECT DISTINCT ON ") + "(" + group + ") * "));
        parts.addAll(rows);
        parts.add(new Ours(text.words(" ORDER BY ") + group + ", " + site.column(found.inner(), found.taken())
                + (found.aggregate().equals("max") ? text.words(" DESC") : "") + ")"));
        if (!isAliased(text, table, found)) {
            parts.add(new Ours(text.words(" AS ") + site.context().phrasing().quote(found.alias())));
        }
        return new Edit(text.start(text.columnBefore(table + 1)), text.end(table), parts);
    }
}
