package dev.underpin.postgresql.rows;

import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.ForeignKey;
import dev.underpin.model.catalog.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which row of a table has which value: first each column by itself, then what keys and references of several columns ask for. */
final class DrawBook {

    /** From this correlation on a column rises with the rows rather than not. */
    private static final double IN_ORDER = 0.5;

    private static final double RISING = 0.9;

    private final Blueprint blueprint;
    private final Table table;
    private final Map<String, OrderedDraw> own = new LinkedHashMap<>();
    private final Map<String, ColumnRows> columns = new LinkedHashMap<>();
    /** Those that something else decides about. */
    private final Set<String> settled = new HashSet<>();
    /** Those that decide about others, and must stay as they are. */
    private final Set<String> leading = new HashSet<>();

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
        boolean inCompany = companions.isInCompany(column.name());
        Nulls nulls = inCompany ? Nulls.last(rows, rows - law.rows()) : Nulls.of(rows, rows - law.rows(), key + 1);
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

    List<ColumnRows> columns() {
        return List.copyOf(columns.values());
    }

    /** What connects columns with each other. Parents are asked, which may be in the making themselves. */
    void connect() {
        table.foreignKeys()
                .filter(key -> key.columns().size() > 1 && !key.period())
                .forEach(this::follow);
        table.columns().forEach(this::elders);
        blueprint.laws().unique(table).together().forEach(this::deal);
    }

    private void follow(ForeignKey key) {
        List<Table> parents = blueprint.loaded().holding(key.referenced());
        if (parents.size() != 1
                || parents.getFirst().name().equals(table.name())
                || key.columns().stream().anyMatch(column -> settled.contains(column) || !own.containsKey(column))) {
            return;
        }
        DrawBook parent = blueprint.draws(parents.getFirst());
        Optional<Integer> leading = leading(key, parent);
        if (leading.isEmpty()) {
            return;
        }
        var row = new ParentRow(
                own.get(key.columns().get(leading.get())),
                parent.own.get(key.referencedColumns().get(leading.get())),
                blueprint.key(table, key.columns().toString()));
        for (int i = 0; i < key.columns().size(); i++) {
            String column = key.columns().get(i);
            ColumnRows referenced = parent.columns.get(key.referencedColumns().get(i));
            if (referenced != null) {
                columns.put(column, new ColumnRows(column, new FollowedDraw(row, referenced.draw()), referenced.law()));
                settled.add(column);
            }
        }
    }

    /** The column of the reference that tells most parents apart, and that this reference decides about. */
    private Optional<Integer> leading(ForeignKey key, DrawBook parent) {
        List<Integer> candidates = new ArrayList<>();
        for (int i = 0; i < key.columns().size(); i++) {
            OrderedDraw draw = own.get(key.columns().get(i));
            String referenced = key.referencedColumns().get(i);
            OrderedDraw there = parent.own.get(referenced);
            if (there != null
                    && !parent.settled.contains(referenced)
                    && draw.law().axis() instanceof ReferenceAxis axis
                    && axis.isOver(there.law())) {
                candidates.add(i);
            }
        }
        return candidates.stream()
                .max(Comparator.comparing(i ->
                        parent.own.get(key.referencedColumns().get(i)).law().distinct()));
    }

    private void elders(Column column) {
        OrderedDraw wanted = own.get(column.name());
        Optional<ForeignKey> reference = LawBook.reference(table, column.name())
                .filter(key ->
                        key.referenced().equals(table.name()) && key.columns().size() == 1);
        if (wanted == null || settled.contains(column.name()) || reference.isEmpty()) {
            return;
        }
        OrderedDraw key = own.get(reference.get().referencedColumns().getFirst());
        if (key != null && wanted.law().axis() instanceof ReferenceAxis axis && axis.isOver(key.law())) {
            columns.put(
                    column.name(),
                    new ColumnRows(column.name(), new ElderDraw(key, wanted, column.nullable()), key.law()));
            settled.add(column.name());
        }
    }

    private void deal(List<String> set) {
        if (set.stream().anyMatch(column -> settled.contains(column) || !own.containsKey(column))
                || set.stream()
                        .map(own::get)
                        .anyMatch(draw -> draw.law().rows() == 0 || draw.law().isUnique())) {
            return;
        }
        Map<String, Dealing.Member> members = new LinkedHashMap<>();
        set.forEach(column -> members.put(
                column,
                new Dealing.Member(
                        own.get(column).law(),
                        blueprint.correlation(table, table.column(column).orElseThrow()),
                        leading.contains(column))));
        Dealing.best(members).ifPresent(dealing -> deal(dealing, members));
    }

    private void deal(Dealing dealing, Map<String, Dealing.Member> members) {
        leading.add(dealing.first());
        List<String> dealt = dealing.dealt().stream()
                .sorted(Comparator.comparing(column -> Math.abs(members.get(column).correlation())))
                .toList();
        var hands = new Hands(
                own.get(dealing.first()), members.get(dealt.getLast()).correlation() > IN_ORDER);
        if (dealt.size() == 1) {
            OrderedDraw second = own.get(dealt.getFirst());
            boolean rising = members.values().stream().allMatch(member -> member.correlation() > RISING);
            replace(
                    dealt.getFirst(),
                    rising && DealtDraw.Beside.fits(hands.law(), second.law())
                            ? new DealtDraw.Beside(hands, second)
                            : DealtDraw.of(hands, second));
            return;
        }
        List<Law> laws = dealt.stream().map(column -> own.get(column).law()).toList();
        for (int i = 0; i < dealt.size(); i++) {
            replace(dealt.get(i), new CellDraw(hands, laws, i, blueprint.key(table, String.join(",", dealt))));
        }
    }

    private void replace(String column, Draw draw) {
        columns.put(column, new ColumnRows(column, draw, own.get(column).law()));
        settled.add(column);
    }
}
