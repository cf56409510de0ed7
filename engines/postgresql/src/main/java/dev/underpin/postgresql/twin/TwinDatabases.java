package dev.underpin.postgresql.twin;

import dev.underpin.model.twin.PlanCost;
import dev.underpin.model.twin.PlanQuestion;
import dev.underpin.model.twin.WhatIf;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * The databases of a twin. What is asked together is planned on two of them side by side, for which indexes a planner sees is a matter of its whole
 * database. Indexes are made on each in the same order, so it makes no difference which one answers.
 */
final class TwinDatabases implements AutoCloseable {

    private static final int SIDE_BY_SIDE = 2;

    /** A further database takes as long to make as so many plans. */
    private static final int MANY = 50;

    /** Makes indexes in one of them. */
    @FunctionalInterface
    interface Making {
        List<WhatIf> in(TwinDatabase database);
    }

    private final TwinMould mould;
    private final List<TwinDatabase> databases = new ArrayList<>();
    /** For a database that comes later. */
    private final List<Making> makings = new ArrayList<>();

    TwinDatabases(TwinMould mould) {
        this.mould = mould;
        this.databases.add(mould.copy());
    }

    TwinDatabase first() {
        return databases.getFirst();
    }

    List<WhatIf> made(Making making) {
        makings.add(making);
        return onEach(making::in).getFirst();
    }

    /** In their order. Each database takes the next one that nobody has taken. */
    List<PlanCost> costs(List<PlanQuestion> questions) {
        if (questions.size() >= MANY) {
            fill();
        }
        var costs = new PlanCost[questions.size()];
        var taken = new AtomicInteger();
        onEach(database -> {
            int next = taken.getAndIncrement();
            while (next < costs.length) {
                PlanQuestion question = questions.get(next);
                costs[next] = database.cost(question.query(), question.choice());
                next = taken.getAndIncrement();
            }
            return costs;
        });
        return List.of(costs);
    }

    private void fill() {
        while (databases.size() < SIDE_BY_SIDE) {
            TwinDatabase database = mould.copy();
            databases.add(database);
            makings.forEach(making -> making.in(database));
        }
    }

    private <T> List<T> onEach(Function<TwinDatabase, T> work) {
        return databases.parallelStream().map(work).toList();
    }

    @Override
    public void close() {
        databases.forEach(TwinDatabase::close);
        mould.close();
    }
}
