package dev.underpin.postgresql.rows;

import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.ForeignKey;
import dev.underpin.model.catalog.Table;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Which row of a table has which value: first each column by itself, then what keys and references of several columns ask for. */
final class DrawBook {

    private final Blueprint blueprint;
    private final Table table;
    private final Map<String, OrderedDraw> own = new LinkedHashMap<>();
    private final Map<String, ColumnRows> columns = new LinkedHashMap<>();
    private final Set<String> settled = new HashSet<>();
    private final Set<String> kept = new HashSet<>();

    DrawBook(Blueprint blueprint, Table table) {
        this.blueprint = blueprint;
        this.table = table;
        var companions = new Companions(table);
        for (Column column : table.columns()) {
            blueprint.laws().of(table, column).ifPresent(law -> {
                OrderedDraw draw = ordered(column, law, companions);
                own.put(column.name(), draw);
                columns.put(column.name(), new ColumnRows(column.name(), draw, law));
            });
        }
    }

    private OrderedDraw ordered(Column column, Law law, Companions companions) {
        String leader = companions.leader(column.name());
        long rows = blueprint.rows(table);
        long key = blueprint.key(table, leader);
        Nulls nulls = companions.isInCompany(column.name())
                ? Nulls.last(rows, rows - law.rows())
                : Nulls.of(rows, rows - law.rows(), key + 1);
        OrderedDraw led = own.get(leader);
        if (led != null) {
            return new OrderedDraw(led.order(), nulls, law);
        }
        Order order = new OrderSearch(
                        rows,
                        blueprint.correlation(table, column),
                        place -> nulls.at(place) ? Draw.NULL : law.slotAt(nulls.closed(place)))
                .find(key);
        return new OrderedDraw(order, nulls, law);
    }

    /** What connects columns with each other. Parents are asked, which may be in the making themselves. */
    void connect() {
        table.foreignKeys()
                .filter(key -> key.columns().size() > 1 && !key.period())
                .forEach(key -> new FollowedReference(blueprint, table, key).follow(this));
        table.columns().forEach(this::elders);
        var dealings = new KeyDealings(blueprint, table, this);
        blueprint.laws().unique(table).together().forEach(dealings::deal);
    }

    private void elders(Column column) {
        Optional<ForeignKey> reference = LawBook.reference(table, column.name())
                .filter(key ->
                        key.referenced().equals(table.name()) && key.columns().size() == 1);
        if (reference.isEmpty() || !isFree(column.name())) {
            return;
        }
        String referenced = reference.get().referencedColumns().getFirst();
        OrderedDraw wanted = draw(column.name());
        if (own.containsKey(referenced)
                && wanted.law().axis() instanceof ReferenceAxis axis
                && axis.isOver(draw(referenced).law())) {
            OrderedDraw key = draw(referenced);
            settle(column.name(), new ElderDraw(key, wanted, column.nullable()), key.law());
        }
    }

    List<ColumnRows> columns() {
        return List.copyOf(columns.values());
    }

    /** Whether a column is made, and nothing else decides about its values. */
    boolean isFree(String column) {
        return own.containsKey(column) && !settled.contains(column);
    }

    /** The column by itself, whatever was decided about it later. */
    OrderedDraw draw(String column) {
        return Objects.requireNonNull(own.get(column), column);
    }

    Optional<ColumnRows> column(String column) {
        return Optional.ofNullable(columns.get(column));
    }

    /** Others hang on the column: it must stay as it is. */
    void keep(String column) {
        kept.add(column);
    }

    boolean isKept(String column) {
        return kept.contains(column);
    }

    /** From now on a column is made like this. */
    void settle(String column, Draw draw, Law law) {
        columns.put(column, new ColumnRows(column, draw, law));
        settled.add(column);
    }
}
