package dev.underpin.postgresql.recipe;

import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.PrimaryKey;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.catalog.UniqueConstraint;
import dev.underpin.model.change.ExtractTable;
import dev.underpin.model.fault.UsageException;
import dev.underpin.model.plan.Assert;
import dev.underpin.model.plan.CopyRows;
import dev.underpin.model.plan.Hazard;
import dev.underpin.model.plan.RowWalk;
import dev.underpin.postgresql.Names;
import dev.underpin.postgresql.TableText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Columns that move into a table of their own. While both applications run, a trigger here writes there what is written here, and one
 * there writes back.
 */
final class Extractions {

    private final Situation situation;
    private final Drafts drafts;

    Extractions(Situation situation, Drafts drafts) {
        this.situation = situation;
        this.drafts = drafts;
    }

    void extract(ExtractTable change) {
        Table source = situation.before(change.from());
        List<Column> columns = change.columns().stream()
                .map(name -> source.column(name).orElseThrow())
                .toList();
        List<String> key = key(change);
        List<String> required = IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).nullable()
                        && refusesNull(change.to(), change.named().get(i)))
                .mapToObj(i -> columns.get(i).name())
                .toList();
        var mirror = new RowMirror(
                change.from(),
                change.to().name(),
                columns,
                change.named(),
                key,
                required,
                change.to().name().name());
        ReturnBridge back = new ReturnBridge(change, mirror, gone(change));
        var bridges = new ArrayList<>(mirror.create());
        bridges.addAll(back.create());
        var bridgesGone = new ArrayList<>(back.drop());
        bridgesGone.addAll(mirror.drop());
        var forward = new ArrayList<>(whole(change.to()));
        forward.addAll(bridges);
        var undo = new ArrayList<>(bridgesGone);
        undo.add(ObjectWords.drop(change.to()));
        drafts.add(
                Slot.OBJECTS,
                Integer.MAX_VALUE,
                Work.called("Create " + change.to().name() + ", and keep it and " + change.from()
                                + " equal, whoever writes")
                        .run(forward)
                        .undo(undo)
                        .done(mirror.exists())
                        .hazard(
                                Hazard.Kind.WRITES,
                                "Each write to " + change.from() + " writes to "
                                        + change.to().name() + " too.")
                        .step());
        List<String> along = source.primaryKey().map(PrimaryKey::columns).orElse(key);
        RowWalk walk = mirror.walk(along, situation.batchRows());
        drafts.add(
                Slot.ROWS,
                new CopyRows(
                        "Copy " + String.join(", ", change.columns()) + " of " + change.from() + " to "
                                + change.to().name(),
                        walk,
                        change.to().name(),
                        KeyWalk.script(walk),
                        "SELECT NOT EXISTS (" + mirror.missing() + ")",
                        List.of(new Hazard(
                                Hazard.Kind.APPLICATION, "A write to a row that is being copied waits for its batch.")),
                        new Sizes(situation).backfill(change.from())));
        drafts.add(
                Slot.EXPECTATIONS,
                new Assert(
                        "Every row of " + change.from() + " has its row in "
                                + change.to().name(),
                        "SELECT count(*) FROM (" + mirror.missing() + " LIMIT 1000) AS offender",
                        "Run the copy again; if that does not help, a trigger of one of the tables changes what is written."));
        contract(change, bridges, bridgesGone, mirror);
    }

    /** The table with all that hangs on it, in one go: it is empty. */
    private static List<String> whole(Table table) {
        var statements = new ArrayList<>(TableText.create(table, false));
        table.indexes().stream()
                .filter(index -> !index.backsConstraint())
                .forEach(index -> statements.add(index.definition()));
        table.foreignKeys()
                .forEach(key -> statements.add(References.added(table.name(), key, String.valueOf(key.name()))));
        TableText.guards(table).forEach(statements::add);
        return statements;
    }

    private void contract(ExtractTable change, List<String> create, List<String> drop, RowMirror mirror) {
        for (String name : gone(change)) {
            Column column = situation.before(change.from()).column(name).orElseThrow();
            if (!column.nullable()) {
                drafts.add(
                        Slot.RELAXED,
                        Work.called("Let " + change.from() + "." + name + " take NULL")
                                .run(Alter.column(change.from(), name) + "DROP NOT NULL")
                                .undo(Alter.column(change.from(), name) + "SET NOT NULL")
                                .done(Condition.not(Condition.notNull(change.from(), name)))
                                .step());
            }
            drafts.add(
                    Slot.PARTS_GONE,
                    Work.called("Drop " + change.from() + "." + name)
                            .run(Alter.table(change.from()) + "DROP COLUMN " + Names.quote(name))
                            .cannotBeUndone("The values are in " + change.to().name() + ".")
                            .done(Condition.both(
                                    Condition.relation(change.to().name()),
                                    Condition.not(Condition.column(change.from(), name))))
                            .step());
        }
        drafts.mustNot("read or write "
                + gone(change).stream().map(name -> change.from() + "." + name).collect(Collectors.joining(", ")));
        drafts.add(
                Slot.BRIDGES_GONE,
                Work.called("Stop keeping " + change.from() + " and "
                                + change.to().name() + " equal")
                        .run(drop)
                        .undo(create)
                        .done(Condition.both(Condition.relation(change.to().name()), Condition.not(mirror.exists())))
                        .step());
    }

    /** What leaves the table; the key stays. */
    private List<String> gone(ExtractTable change) {
        Table after = situation.after(change.from());
        return change.columns().stream()
                .filter(name -> after.column(name).isEmpty())
                .toList();
    }

    private static boolean refusesNull(Table table, String column) {
        return table.column(column).filter(one -> !one.nullable()).isPresent();
    }

    /** A key of the new table made of nothing but moved columns. */
    private List<String> key(ExtractTable change) {
        Stream<List<String>> keys = Stream.concat(
                change.to().primaryKey().map(PrimaryKey::columns).stream(),
                change.to().constraints(UniqueConstraint.class).map(UniqueConstraint::columns));
        Optional<List<String>> key =
                keys.filter(columns -> change.named().containsAll(columns)).findFirst();
        return key
                .orElseThrow(() -> new UsageException(
                        "No key of " + change.to().name() + " tells whose its rows are",
                        "A primary or unique key is wanted over columns that are taken over.",
                        "Such as: user_id bigint PRIMARY KEY REFERENCES users (id)"))
                .stream()
                .map(name -> change.columns().get(change.named().indexOf(name)))
                .toList();
    }

    /** The way back: what is written to the new table is written to the columns that are left. */
    private record ReturnBridge(ExtractTable change, RowMirror mirror, List<String> columns) {

        private String name() {
            return Shadow.bridge(change.to().name().name() + "_back");
        }

        private String function() {
            return Names.quote(new ObjectName(change.to().name().schema(), name()));
        }

        List<String> create() {
            return List.of(
                    "CREATE FUNCTION " + function()
                            + "() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = "
                            + Names.quote(change.to().name().schema()) + " AS $bridge$\nBEGIN\n"
                            + "    IF TG_OP = 'DELETE' THEN\n        "
                            + update("OLD", columns.stream().map(c -> "NULL").toList(), isThere())
                            + ";\n    ELSE\n        "
                            + update(
                                    "NEW",
                                    columns.stream().map(c -> "NEW." + there(c)).toList(),
                                    differs())
                            + ";\n    END IF;\n    RETURN NULL;\nEND $bridge$",
                    "CREATE TRIGGER " + Names.quote("zzz_" + name()) + " AFTER INSERT OR UPDATE OR DELETE ON "
                            + Names.quote(change.to().name()) + " FOR EACH ROW EXECUTE FUNCTION " + function() + "()");
        }

        List<String> drop() {
            return List.of(
                    "DROP TRIGGER " + Names.quote("zzz_" + name()) + " ON "
                            + Names.quote(change.to().name()),
                    "DROP FUNCTION " + function() + "()");
        }

        private String there(String column) {
            return Names.quote(mirror.nameOf(column));
        }

        private String update(String row, List<String> values, String also) {
            String set = IntStream.range(0, columns.size())
                    .mapToObj(i -> Names.quote(columns.get(i)) + " = " + values.get(i))
                    .collect(Collectors.joining(", "));
            String where = mirror.key().stream()
                    .map(column -> Names.quote(column) + " = " + row + "." + there(column))
                    .collect(Collectors.joining(" AND "));
            return "UPDATE " + Names.quote(change.from()) + " SET " + set + " WHERE " + where + also;
        }

        /** A row that the other trigger took away because it lacks something is not to lose the rest. */
        private String isThere() {
            return mirror.required().stream()
                    .map(column -> " AND " + Names.quote(column) + " IS NOT NULL")
                    .collect(Collectors.joining());
        }

        private String differs() {
            return columns.stream()
                    .map(column -> Names.quote(column) + "::text IS DISTINCT FROM NEW." + there(column) + "::text")
                    .collect(Collectors.joining(" OR ", " AND (", ")"));
        }
    }
}
