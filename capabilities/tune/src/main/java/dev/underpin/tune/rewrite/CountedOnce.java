package dev.underpin.tune.rewrite;

import dev.underpin.model.query.RangeEntry;
import dev.underpin.tune.rewrite.Edit.Part.Ours;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An aggregate that is asked for again with each row becomes a join of all its groups, which are reckoned once. That needs nothing of the tables: a row
 * without a group counts 0, and each row meets one group at most.
 */
public final class CountedOnce implements Rewrite {

    private static final String ALIAS = "counted";

    @Override
    public String id() {
        return "counted-once";
    }

    @Override
    public String title() {
        return "One grouped join in place of a subquery for each row";
    }

    @Override
    public String rule() {
        return "scalar-subquery-per-row";
    }

    @Override
    public Optional<Draft> draft(Site site) {
        boolean free = site.trees().stream()
                .flatMap(tree -> tree.tree().range().stream())
                .map(RangeEntry::alias)
                .noneMatch(ALIAS::equals);
        return free
                ? Site.only(site.trees().stream().flatMap(PerRowAggregate::in))
                        .flatMap(found ->
                                Site.only(site.text().all("(", "SELECT")).flatMap(open -> draft(site, open, found)))
                : Optional.empty();
    }

    private static Optional<Draft> draft(Site site, int open, PerRowAggregate found) {
        QueryText text = site.text();
        int close = text.partner(open);
        OptionalInt from = text.find(open + 1, close, "FROM");
        OptionalInt where = text.find(open + 1, close, "WHERE");
        OptionalInt outerFrom = text.find(close + 1, text.size(), "FROM");
        if (from.isEmpty()
                || where.isEmpty()
                || outerFrom.isEmpty()
                || text.find(where.getAsInt(), close, "OR").isPresent()) {
            return Optional.empty();
        }
        int to = text.find(outerFrom.getAsInt(), text.clauseEnd(outerFrom.getAsInt() + 1), "WHERE")
                .orElse(text.clauseEnd(outerFrom.getAsInt() + 1));
        LinkedConditions linked = LinkedConditions.of(text, where.getAsInt(), close);
        return Site.only(linked.places()).map(equal -> {
            var joined = new ArrayList<Edit.Part>();
            joined.add(new Ours("\n" + text.words("LEFT JOIN (SELECT ") + site.column(found.inner(), found.own())
                    + text.words(" AS ") + "key, "));
            joined.add(text.kept(open + 2, from.getAsInt()));
            joined.add(new Ours(text.words(" AS ") + "value "));
            joined.addAll(linked.rest(from.getAsInt()));
            joined.add(new Ours(text.words(" GROUP BY ") + site.column(found.inner(), found.own()) + ")"
                    + text.words(" AS ") + ALIAS + text.words(" ON ") + ALIAS + ".key = "
                    + site.column(found.outer().tree(), found.other())));
            return new Draft(
                    List.of(
                            Edit.instead(text.start(open), text.end(close), new Ours(value(text, close, found))),
                            new Edit(text.end(to - 1), text.end(to - 1), joined)),
                    List.of(),
                    List.of("Each row meets at most one group, of its own "
                            + found.other().name()
                            + (found.count() ? "; where there is none, the count is 0." : ".")));
        });
    }

    private static String value(QueryText text, int close, PerRowAggregate found) {
        String value = ALIAS + ".value";
        boolean unnamed = text.is(close + 1, ",") || text.is(close + 1, "FROM");
        return (found.count() ? "coalesce(" + value + ", 0)" : value)
                + (unnamed ? text.words(" AS ") + found.name() : "");
    }
}
