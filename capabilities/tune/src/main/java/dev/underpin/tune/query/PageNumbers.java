package dev.underpin.tune.query;

import dev.underpin.model.query.Expression;
import dev.underpin.model.workload.QueryStat;
import java.util.List;
import java.util.Optional;

/** How many rows a query has been seen to pass over, or says that it does. */
public final class PageNumbers {

    private static final long DEEP = 100;

    private PageNumbers() {}

    /** Whether it passes over 100 rows or more: in one of its samples, or where there are none, by its text, or by a parameter. */
    public static boolean isDeep(ReviewedTree tree) {
        QueryStat stat = tree.query().stat();
        Expression offset = tree.tree().offset();
        List<Long> seen = stat.samples().stream()
                .flatMap(sample ->
                        at(sample.values().stream().map(String::valueOf).toList(), stat.offset()).stream())
                .toList();
        if (offset == null || !seen.isEmpty()) {
            return seen.stream().anyMatch(rows -> rows >= DEEP);
        }
        return Comparison.constant(offset)
                .map(value -> value.matches("\\d{3,18}"))
                .orElse(offset.all().anyMatch(Expression.Parameter.class::isInstance));
    }

    /**
     * The number among the values of a query; empty where none is there.
     *
     * @param place from 1
     */
    public static Optional<Long> at(List<String> values, int place) {
        return place > 0 && place <= values.size()
                ? Optional.of(values.get(place - 1))
                        .filter(value -> value.matches("\\d{1,18}"))
                        .map(Long::valueOf)
                : Optional.empty();
    }
}
