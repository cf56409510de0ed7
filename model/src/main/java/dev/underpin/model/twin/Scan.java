package dev.underpin.model.twin;

import dev.underpin.model.catalog.IndexKey;
import dev.underpin.model.catalog.ObjectName;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * One use of a table in a query, as the engine understands the query.
 *
 * @param table of a partition, the partition
 * @param alias that tells several uses of one table apart
 * @param demands that its rows are chosen by, or joined to others by
 * @param orders in which its rows are sorted or grouped, each as long as the values are the table's own
 * @param columns that the query reads, those of the demands among them
 * @param whole whether today's plan reads it from end to end
 * @param written whether rows of it are added, changed or deleted
 */
public record Scan(
        ObjectName table,
        String alias,
        List<Demand> demands,
        List<List<IndexKey>> orders,
        Set<String> columns,
        boolean whole,
        boolean written) {
    public Scan {
        demands = List.copyOf(demands);
        orders = List.copyOf(orders);
        columns = Set.copyOf(columns);
    }

    /** The same of another table: of the whole that this one is a piece of. */
    public Scan of(ObjectName other) {
        return new Scan(other, alias, demands, orders, columns, whole, written);
    }

    /** The same, which also asks what the other does. */
    public Scan asking(Scan other) {
        Set<String> read = new TreeSet<>(columns);
        read.addAll(other.columns);
        return new Scan(table, alias, both(demands, other.demands), both(orders, other.orders), read, whole, written);
    }

    /** Both as one. */
    public Scan and(Scan other) {
        Scan both = asking(other);
        return new Scan(
                table, alias, both.demands, both.orders, both.columns, whole || other.whole, written || other.written);
    }

    private static <T> List<T> both(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }
}
