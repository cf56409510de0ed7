package dev.underpin.tune.query;

import dev.underpin.model.finding.Finding;
import dev.underpin.model.workload.Habit;
import dev.underpin.model.workload.QueryKey;
import dev.underpin.model.workload.QueryStat;
import java.util.stream.Stream;

/** A rule that judges one kind of habit: how an application asks, read from the order of its calls in a log. */
public interface HabitRule<H extends Habit> extends QueryRule {

    Class<H> kind();

    /** What is wrong with a habit. */
    Finding judge(H habit, QueryStat query, QueryContext context);

    @Override
    default Stream<Finding> review(QueryContext context) {
        return context.workload().habits().stream()
                .filter(kind()::isInstance)
                .map(kind()::cast)
                .flatMap(habit -> context.judged(habit.query()).stream().map(query -> judge(habit, query, context)));
    }

    /** The normal form of a query, shortened; it holds no values. */
    default String text(QueryKey key, QueryContext context) {
        int most = 120;
        String text = context.workload().query(key).map(QueryStat::text).orElse(key.fingerprint());
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
