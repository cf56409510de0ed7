package dev.underpin.model.tune;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What to do with indexes. Shares are of what the workload costs, 0 to 1. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "advice")
public sealed interface IndexAdvice {

    /** More bytes than today; fewer where it is below zero. */
    long bytes();

    /** What would be lost without this one, all others being done. */
    double saved();

    /** The queries that it is about; those with the largest difference first. */
    List<QueryGain> queries();

    /** In the order in which they are run, each without a semicolon: plain ones, for a plan to make harmless. */
    List<String> statements();

    /**
     * An index that pays.
     *
     * @param definition the plain CREATE INDEX
     * @param upkeep what keeping it up is taken to cost
     * @param assumptions that its size rests on
     */
    record Create(
            String definition,
            long bytes,
            double saved,
            double upkeep,
            List<QueryGain> queries,
            List<String> assumptions)
            implements IndexAdvice {
        public Create {
            queries = List.copyOf(queries);
            assumptions = List.copyOf(assumptions);
        }

        @Override
        public List<String> statements() {
            return List.of(definition);
        }
    }

    /**
     * An index that does the work of others as well, which then go.
     *
     * @param with the new one
     * @param former those that go when it is there
     */
    record Replace(Create with, List<StandingIndex> former) implements IndexAdvice {
        public Replace {
            former = List.copyOf(former);
        }

        @Override
        public long bytes() {
            return with.bytes()
                    - former.stream().mapToLong(StandingIndex::bytes).sum();
        }

        @Override
        public double saved() {
            return with.saved();
        }

        @Override
        public List<QueryGain> queries() {
            return with.queries();
        }

        @Override
        public List<String> statements() {
            var all = new ArrayList<String>(List.of(with.definition()));
            former.forEach(index -> all.add(index.removal()));
            return all;
        }
    }

    /**
     * An index that is not missed.
     *
     * @param answeredBy another that does all its work; null where it has none to do
     * @param saved what keeping it up is taken to cost
     * @param queries that use it today, with their cost with it and without
     */
    record Drop(StandingIndex index, @Nullable String answeredBy, double saved, List<QueryGain> queries)
            implements IndexAdvice {
        public Drop {
            queries = List.copyOf(queries);
        }

        @Override
        public long bytes() {
            return -index.bytes();
        }

        @Override
        public List<String> statements() {
            return List.of(index.removal());
        }
    }
}
