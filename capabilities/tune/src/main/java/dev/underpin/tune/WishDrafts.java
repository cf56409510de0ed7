package dev.underpin.tune;

import dev.underpin.model.catalog.IndexKey;
import dev.underpin.model.twin.Demand;
import dev.underpin.model.twin.IndexWish;
import dev.underpin.model.twin.Scan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The indexes that one use of a table could do with. B-trees have what is equal in front, then one range or an order: the server can use
 * no more of one than that. Which of them pay is for the planner to say.
 */
final class WishDrafts {

    private static final int MOST_KEYS = 5;
    private static final int MOST_CARRIED = 8;

    private final Scan scan;
    private final Set<IndexKind> kinds;
    private final Set<IndexWish> wishes = new LinkedHashSet<>();

    private WishDrafts(Scan scan, Set<IndexKind> kinds) {
        this.scan = scan;
        this.kinds = kinds;
    }

    /** Those over all rows that carry nothing along. */
    static Set<IndexWish> bare(Scan scan, Set<IndexKind> kinds) {
        var drafts = new WishDrafts(scan, kinds);
        drafts.keys().forEach(each -> drafts.add(each, List.of(), null));
        if (kinds.contains(IndexKind.EXPRESSION)) {
            drafts.expressions();
        }
        if (kinds.contains(IndexKind.METHOD)) {
            drafts.methods();
        }
        return drafts.wishes;
    }

    /**
     * Those that carry columns along, or are of some rows: by one column, by what gives the rows in an order, and by what is known to be of use.
     * Others would hardly be of more use then.
     *
     * @param used keys that plans use as they are
     */
    static Set<IndexWish> fitted(Scan scan, Set<IndexKind> kinds, Collection<List<IndexKey>> used) {
        var drafts = new WishDrafts(scan, kinds);
        Set<List<IndexKey>> keys = drafts.keys();
        keys.removeIf(each -> each.size() > 1 && !used.contains(each) && !drafts.isOrdered(each));
        if (kinds.contains(IndexKind.COVERING)) {
            drafts.covering(keys);
        }
        drafts.partial(keys);
        return drafts.wishes;
    }

    private void add(List<IndexKey> keys, List<String> include, @Nullable String predicate) {
        add("btree", keys, include, predicate);
    }

    private void add(String method, List<IndexKey> keys, List<String> include, @Nullable String predicate) {
        wishes.add(new IndexWish(scan.table(), method, false, keys, include, predicate, Map.of()));
    }

    private List<String> columns(Demand.Kind kind, boolean joined) {
        return scan.demands().stream()
                .filter(demand -> demand.kind() == kind && demand.joined() == joined)
                .flatMap(demand -> Stream.ofNullable(demand.column()))
                .distinct()
                .toList();
    }

    /** Keys of plain B-trees, single columns among them. */
    private Set<List<IndexKey>> keys() {
        List<String> equal = columns(Demand.Kind.EQUAL, false);
        List<String> joined = columns(Demand.Kind.EQUAL, true);
        var ends = new ArrayList<List<IndexKey>>();
        Stream.of(Demand.Kind.RANGE, Demand.Kind.PREFIX)
                .flatMap(kind -> columns(kind, false).stream())
                .forEach(column -> ends.add(List.of(key(column))));
        scan.orders().forEach(order -> ends.add(readable(order)));
        var all = new LinkedHashSet<List<IndexKey>>();
        for (List<String> head : heads(equal, joined)) {
            List<IndexKey> keys = head.stream().map(WishDrafts::key).toList();
            put(all, keys);
            ends.forEach(end -> put(all, joined(keys, end)));
        }
        // A scan in order that stops early may look at the other values in the index on its way.
        ends.forEach(end ->
                put(all, joined(end, equal.stream().map(WishDrafts::key).toList())));
        return all;
    }

    /** What is equal, with each column in front once: another query may share it from there. */
    private static Set<List<String>> heads(List<String> equal, List<String> joined) {
        var heads = new LinkedHashSet<List<String>>();
        heads.add(List.of());
        equal.forEach(column -> heads.add(List.of(column)));
        joined.forEach(column -> heads.add(List.of(column)));
        heads.addAll(rotated(equal));
        for (String column : joined) {
            equal.forEach(other -> heads.add(both(List.of(column), List.of(other))));
            for (List<String> turn : rotated(equal)) {
                heads.add(both(List.of(column), turn));
                heads.add(both(turn, List.of(column)));
            }
        }
        if (joined.size() > 1) {
            rotated(joined).forEach(turn -> {
                heads.add(turn);
                heads.add(both(turn, equal));
                heads.add(both(equal, turn));
            });
        }
        return heads;
    }

    private static List<List<String>> rotated(List<String> columns) {
        var turns = new ArrayList<List<String>>();
        for (int i = 0; i < columns.size(); i++) {
            turns.add(both(columns.subList(i, columns.size()), columns.subList(0, i)));
        }
        return turns;
    }

    private static <T> List<T> both(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }

    private static List<IndexKey> joined(List<IndexKey> head, List<IndexKey> end) {
        var keys = new ArrayList<>(head);
        end.stream()
                .filter(key -> head.stream().noneMatch(known -> known.text().equals(key.text())))
                .forEach(keys::add);
        return keys;
    }

    private static void put(Set<List<IndexKey>> all, List<IndexKey> keys) {
        if (!keys.isEmpty()) {
            all.add(List.copyOf(keys.subList(0, Math.min(keys.size(), MOST_KEYS))));
        }
    }

    /** An index can be read from either end: the first column rises. */
    private static List<IndexKey> readable(List<IndexKey> order) {
        return !order.getFirst().descending()
                ? order
                : order.stream()
                        .map(key -> new IndexKey(
                                key.column(), key.expression(), !key.descending(), !key.nullsFirst(), null, null))
                        .toList();
    }

    private boolean isOrdered(List<IndexKey> keys) {
        return scan.orders().stream()
                .map(WishDrafts::readable)
                .anyMatch(order -> Collections.lastIndexOfSubList(keys, order) == keys.size() - order.size());
    }

    private static IndexKey key(String column) {
        return new IndexKey(column, null, false, false, null, null);
    }

    /** With everything that the query reads, so that it need not look at the table. */
    private void covering(Collection<List<IndexKey>> all) {
        for (List<IndexKey> keys : all) {
            List<String> rest = scan.columns().stream()
                    .filter(column -> keys.stream().noneMatch(key -> column.equals(key.column())))
                    .sorted()
                    .toList();
            if (!rest.isEmpty() && rest.size() <= MOST_CARRIED) {
                add(keys, rest, null);
            }
        }
    }

    private void partial(Collection<List<IndexKey>> all) {
        for (Demand demand : scan.demands()) {
            if (demand.column() != null
                    && kindOf(demand).filter(kinds::contains).isPresent()) {
                for (List<IndexKey> keys : all) {
                    List<IndexKey> others = keys.stream()
                            .filter(key -> !demand.text().equals(key.text()))
                            .toList();
                    if (!others.isEmpty()) {
                        add(others, List.of(), demand.condition());
                    }
                }
            }
        }
    }

    /** What an index with this condition would be; empty where it cannot be one. */
    private static Optional<IndexKind> kindOf(Demand demand) {
        return switch (demand.kind()) {
            case IS_NULL, IS_NOT_NULL -> Optional.of(IndexKind.PARTIAL);
            case EQUAL -> {
                if (demand.joined() || demand.condition().contains("$")) {
                    yield Optional.empty();
                }
                yield Optional.of(demand.condition().contains("=") ? IndexKind.PARTIAL_BY_VALUE : IndexKind.PARTIAL);
            }
            case RANGE, PREFIX, PATTERN, CONTAINS -> Optional.empty();
        };
    }

    private void expressions() {
        for (Demand demand : scan.demands()) {
            boolean sorted = demand.kind() == Demand.Kind.EQUAL || demand.kind() == Demand.Kind.RANGE;
            if (demand.expression() != null && sorted) {
                add(List.of(key(demand, null)), List.of(), null);
            }
        }
    }

    private void methods() {
        for (Demand demand : scan.demands()) {
            boolean ofColumn = demand.column() != null;
            if (ofColumn || kinds.contains(IndexKind.EXPRESSION)) {
                switch (demand.kind()) {
                    case PATTERN -> add("gin", List.of(key(demand, "gin_trgm_ops")), List.of(), null);
                    case PREFIX -> add("btree", List.of(key(demand, "text_pattern_ops")), List.of(), null);
                    case CONTAINS -> add("gin", List.of(key(demand, null)), List.of(), null);
                    case RANGE -> {
                        if (ofColumn) {
                            add("brin", List.of(key(demand, null)), List.of(), null);
                        }
                    }
                    case EQUAL, IS_NULL, IS_NOT_NULL -> {}
                }
            }
        }
    }

    private static IndexKey key(Demand demand, @Nullable String operatorClass) {
        return new IndexKey(demand.column(), demand.expression(), false, false, operatorClass, null);
    }
}
