package dev.underpin.tune.rewrite;

import dev.underpin.model.query.Distinct;
import dev.underpin.model.query.Expression;
import dev.underpin.model.query.Expression.Subquery.Link;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** DISTINCT of a subquery of which only is asked what is among its rows goes. That needs nothing of the tables. */
public final class InnerDistinctLeftOut implements Rewrite {

    private static final Set<Link> AMONG = Set.of(Link.ANY, Link.ALL, Link.EXISTS);
    private static final Set<String> ASKING = Set.of("IN", "EXISTS", "ANY", "SOME", "ALL");

    @Override
    public String id() {
        return "inner-distinct-left-out";
    }

    @Override
    public String title() {
        return "No DISTINCT in a subquery";
    }

    @Override
    public String rule() {
        return "distinct-in-subquery";
    }

    @Override
    public Optional<Draft> draft(Site site) {
        QueryText text = site.text();
        return Site.only(site.trees().stream()
                        .flatMap(tree -> tree.tree().expressions())
                        .flatMap(Expression::all)
                        .filter(InnerDistinctLeftOut::isAmong))
                .flatMap(subquery -> Site.only(text.all("(", "SELECT", "DISTINCT"))
                        .filter(place -> ASKING.stream().anyMatch(word -> text.is(place - 1, word))))
                .map(place -> new Draft(
                        List.of(Edit.gone(text.start(place + 2), text.start(place + 3))),
                        List.of(),
                        List.of("Only what is among the subquery's rows is asked, not how often.")));
    }

    private static boolean isAmong(Expression part) {
        return part instanceof Expression.Subquery subquery
                && AMONG.contains(subquery.link())
                && subquery.query().distinct() == Distinct.ROWS
                && subquery.query().limit() == null
                && subquery.query().offset() == null
                && subquery.query().set() == null;
    }
}
