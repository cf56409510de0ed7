package dev.underpin.model.workload;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What calls show together and none of them alone: how an application asks, read from the order, the times and the values of its calls. A habit
 * names queries and counts; it holds no values.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "habit")
public sealed interface Habit {

    /** The query that it is a habit of. */
    QueryKey query();

    /** All queries that take part, {@link #query} first. */
    default List<QueryKey> queries() {
        return List.of(query());
    }

    /** What shows that the values of a repeated query came out of the rows of another. */
    enum Proof {
        /** It compares a key that is named after the other's table, or that the other reads. */
        KEY,
        /** It ran as often as the other's LIMIT allows rows. */
        LIMIT,
        /** Both say that the same request sent them. */
        CALLER,
        /** It follows the other, each time with other values. */
        SHAPE
    }

    /**
     * One query for each row of another: N+1.
     *
     * @param parent which gave the rows; null where none was seen: all calls are in one transaction then
     * @param proof the strongest that was seen
     */
    record RepeatedSelect(QueryKey query, @Nullable QueryKey parent, Proof proof, Repeats repeats) implements Habit {
        @Override
        public List<QueryKey> queries() {
            return Stream.of(query, parent).filter(key -> key != null).toList();
        }
    }

    /**
     * Rows written one by one.
     *
     * @param parent which gave the rows; null where none was seen
     */
    record RepeatedWrite(QueryKey query, @Nullable QueryKey parent, Repeats repeats) implements Habit {
        @Override
        public List<QueryKey> queries() {
            return Stream.of(query, parent).filter(key -> key != null).toList();
        }
    }

    /**
     * Asked again with the same values, with nothing written in between.
     *
     * @param calls that were asked before
     * @param milliseconds that these took
     */
    record SameAgain(QueryKey query, long calls, double milliseconds) implements Habit {}

    /**
     * All rows are counted each time when a page of them is read.
     *
     * @param milliseconds that counting took
     */
    record CountAndPage(QueryKey query, QueryKey page, long pairs, double milliseconds) implements Habit {
        @Override
        public List<QueryKey> queries() {
            return List.of(query, page);
        }
    }

    /** A row is looked for, and then inserted with the same key: two sessions may both find none. */
    record LookThenWrite(QueryKey query, QueryKey write, long pairs) implements Habit {
        @Override
        public List<QueryKey> queries() {
            return List.of(query, write);
        }
    }

    /**
     * Asked at regular intervals.
     *
     * @param sessions that do
     * @param interval between two calls of a session, in milliseconds
     */
    record Polling(QueryKey query, int sessions, long calls, double interval) implements Habit {}

    /**
     * Many sessions ask the same, with the same values, at the same moment.
     *
     * @param times that it happened
     * @param sessions at most at once; of more than 64 some may be missed
     */
    record Herd(QueryKey query, long times, int sessions) implements Habit {}

    /**
     * A transaction stays open while the application does something else.
     *
     * @param query after which it waits the longest
     * @param times transactions that did
     * @param longest wait, in milliseconds
     * @param milliseconds of the longest waits of all of them
     */
    record IdleInTransaction(QueryKey query, long times, double longest, double milliseconds) implements Habit {}

    /**
     * Pages are walked through by OFFSET: each reads all rows before it once more.
     *
     * @param walks of five pages and more
     * @param furthest offset
     */
    record GrowingOffset(QueryKey query, long walks, long calls, long furthest) implements Habit {}

    /**
     * A connection is made for it, and closed after one, two or three queries.
     *
     * @param query the first of these
     * @param sessions that were that brief
     * @param lifetime of one on average, in milliseconds
     */
    record ConnectionChurn(QueryKey query, long sessions, double lifetime) implements Habit {}

    /**
     * Takes one of two very different times.
     *
     * @param quick the usual time of the quicker calls, in milliseconds
     * @param slow the usual time of the slower ones
     * @param slowShare of all calls
     */
    record TwoSpeeds(QueryKey query, double quick, double slow, double slowShare) implements Habit {}
}
