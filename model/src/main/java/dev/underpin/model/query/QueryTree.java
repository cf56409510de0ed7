package dev.underpin.model.query;

import dev.underpin.model.catalog.ColumnName;
import dev.underpin.model.catalog.ObjectName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A query as the engine has understood it, before it was planned.
 *
 * @param range what columns can be of; {@link Expression.Column#range} counts them from 1
 * @param target place of the entry that is changed; 0 for a SELECT
 * @param where conditions that all have to hold
 * @param outputs what it gives, or what it writes
 * @param returning what a change gives
 * @param distinctOn where {@link Distinct#ON} is asked for
 * @param groupingSets whether rows are grouped in several ways
 * @param having conditions that all have to hold
 * @param withTies whether rows that equal the last one are given beyond the limit
 * @param with queries that are named first
 * @param onConflict whether an INSERT says what to do with rows that are there
 */
public record QueryTree(
        Verb verb,
        List<RangeEntry> range,
        int target,
        List<FromItem> from,
        List<Expression> where,
        List<Output> outputs,
        List<Output> returning,
        Distinct distinct,
        List<Expression> distinctOn,
        List<Expression> group,
        boolean groupingSets,
        List<Expression> having,
        List<Window> windows,
        List<SortKey> order,
        @Nullable Expression limit,
        @Nullable Expression offset,
        boolean withTies,
        @Nullable SetOperation set,
        List<CommonTable> with,
        List<RowLock> locks,
        boolean onConflict) {

    public QueryTree {
        range = List.copyOf(range);
        from = List.copyOf(from);
        where = List.copyOf(where);
        outputs = List.copyOf(outputs);
        returning = List.copyOf(returning);
        distinctOn = List.copyOf(distinctOn);
        group = List.copyOf(group);
        having = List.copyOf(having);
        windows = List.copyOf(windows);
        order = List.copyOf(order);
        with = List.copyOf(with);
        locks = List.copyOf(locks);
    }

    /** @param place from 1 */
    public RangeEntry entry(int place) {
        return range.get(place - 1);
    }

    /** The outputs that are seen. */
    public Stream<Output> visible() {
        return outputs.stream().filter(output -> !output.hidden());
    }

    public Stream<FromItem.Join> joins() {
        return from.stream().flatMap(FromItem::joins);
    }

    /** WHERE and the ON of inner joins: what every row of the result has passed. */
    public Stream<Expression> filters() {
        return Stream.concat(
                where.stream(),
                joins().filter(join -> join.kind() == FromItem.JoinKind.INNER).flatMap(join -> join.on().stream()));
    }

    /** WHERE and all ON. */
    public Stream<Expression> conditions() {
        return Stream.concat(where.stream(), joins().flatMap(join -> join.on().stream()));
    }

    /** The table's column that a column stands for; empty for those of queries, functions and further out. */
    public Optional<ColumnName> column(Expression.Column column) {
        if (column.outer() > 0 || column.position() < 1) {
            return Optional.empty();
        }
        return switch (entry(column.range())) {
            case RangeEntry.Relation relation -> Optional.of(new ColumnName(relation.name(), column.name()));
            case RangeEntry.Joined joined
            when joined.sources().get(column.position() - 1) instanceof Expression.Column source -> column(source);
            case RangeEntry other -> Optional.empty();
        };
    }

    /** The table or view at a place. */
    public Optional<ObjectName> relation(int place) {
        return entry(place) instanceof RangeEntry.Relation relation ? Optional.of(relation.name()) : Optional.empty();
    }

    /** All values and conditions of this query alone, each whole. */
    public Stream<Expression> expressions() {
        return Stream.of(
                        outputs.stream().map(Output::value),
                        returning.stream().map(Output::value),
                        conditions(),
                        having.stream(),
                        windows.stream()
                                .flatMap(window -> Stream.concat(
                                        window.partition().stream(),
                                        window.order().stream().map(SortKey::value))),
                        Stream.ofNullable(limit),
                        Stream.ofNullable(offset),
                        range.stream().flatMap(QueryTree::values))
                .flatMap(each -> each);
    }

    private static Stream<Expression> values(RangeEntry entry) {
        return switch (entry) {
            case RangeEntry.Functions functions -> functions.calls().stream();
            case RangeEntry.Rows rows -> rows.values().stream();
            case RangeEntry other -> Stream.empty();
        };
    }

    /** The queries one step down: in FROM, in WITH and in expressions. */
    public Stream<QueryTree> subqueries() {
        return Stream.concat(
                Stream.concat(
                        with.stream().map(CommonTable::query),
                        range.stream()
                                .flatMap(entry -> entry instanceof RangeEntry.Subquery subquery
                                        ? Stream.of(subquery.query())
                                        : Stream.empty())),
                expressions()
                        .flatMap(Expression::all)
                        .flatMap(part -> part instanceof Expression.Subquery subquery
                                ? Stream.of(subquery.query())
                                : Stream.empty()));
    }

    /** This query and all within it. */
    public Stream<QueryTree> all() {
        return Stream.concat(Stream.of(this), subqueries().flatMap(QueryTree::all));
    }
}
