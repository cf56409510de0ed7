package dev.underpin.postgresql.recipe;

import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.Constraint;
import dev.underpin.model.catalog.Identity;
import dev.underpin.model.catalog.Index;
import dev.underpin.model.catalog.Item;
import dev.underpin.model.catalog.Items;
import dev.underpin.model.catalog.NotNullConstraint;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.PrimaryKey;
import dev.underpin.model.catalog.RowSecurity;
import dev.underpin.model.catalog.Sequence;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.catalog.UniqueConstraint;
import dev.underpin.postgresql.AccessText;
import dev.underpin.postgresql.CommentText;
import dev.underpin.postgresql.Names;
import dev.underpin.postgresql.TableText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A table that is made beside another whose place it will take, with its partitions. What has names of its own in the schema, its keys
 * and indexes, is called otherwise until then.
 */
final class NewTable {

    private final Situation situation;
    private final Table after;
    private final Table coming;

    NewTable(Situation situation, Table after, ObjectName coming) {
        this.situation = situation;
        this.after = after;
        this.coming = renamed(after, coming, notNulls(situation, after));
    }

    /** Named from the start as they will be: the server would call them after the table's name of the moment. */
    private static List<NotNullConstraint> notNulls(Situation situation, Table table) {
        var names = new NotNulls(situation, new Drafts());
        List<NotNullConstraint> told =
                table.constraints(NotNullConstraint.class).toList();
        if (situation.version() < NotNulls.NATIVE) {
            return told;
        }
        return Stream.concat(
                        told.stream(),
                        table.columns().stream()
                                .filter(column -> !column.nullable()
                                        && told.stream()
                                                .noneMatch(one -> one.column().equals(column.name())))
                                .map(column -> new NotNullConstraint(
                                        names.constraintName(table.name(), column.name()),
                                        column.name(),
                                        true,
                                        true,
                                        null)))
                .toList();
    }

    private static Table renamed(Table table, ObjectName name, List<NotNullConstraint> notNulls) {
        List<Column> columns = table.columns().stream()
                .map(column -> column.identity() == null ? column : plain(column))
                .toList();
        List<Constraint> constraints = Stream.concat(
                        table.constraints().stream()
                                .filter(constraint -> !(constraint instanceof NotNullConstraint))
                                .map(NewTable::renamed),
                        notNulls.stream())
                .toList();
        List<Index> indexes = table.indexes().stream()
                .map(index -> renamed(index, table.name(), name))
                .toList();
        return new Table(
                name,
                table.kind(),
                table.persistence(),
                columns,
                constraints,
                indexes,
                List.of(),
                List.of(),
                RowSecurity.OFF,
                List.of(),
                table.partitioning(),
                null,
                List.of(),
                null,
                table.options(),
                table.access(),
                table.comment());
    }

    private static Column plain(Column column) {
        return new Column(
                column.name(),
                column.type(),
                column.nullable(),
                null,
                null,
                null,
                column.collation(),
                column.inherited(),
                column.options(),
                column.access(),
                column.comment());
    }

    private static Constraint renamed(Constraint constraint) {
        return switch (constraint) {
            case PrimaryKey key ->
                new PrimaryKey(
                        Shadow.coming(String.valueOf(key.name())),
                        key.columns(),
                        key.include(),
                        key.withoutOverlaps(),
                        key.deferral(),
                        key.comment());
            case UniqueConstraint key ->
                new UniqueConstraint(
                        Shadow.coming(String.valueOf(key.name())),
                        key.columns(),
                        key.include(),
                        key.nullsDistinct(),
                        key.withoutOverlaps(),
                        key.deferral(),
                        key.comment());
            default -> constraint;
        };
    }

    private static Index renamed(Index index, ObjectName from, ObjectName to) {
        String definition = index.definition().isEmpty()
                ? ""
                : IndexWork.named(index.definition(), index.name(), Shadow.coming(index.name()))
                        .replaceFirst(
                                Pattern.quote(" " + Names.quote(from) + " "),
                                Matcher.quoteReplacement(" " + Names.quote(to) + " "));
        return new Index(
                Shadow.coming(index.name()),
                index.method(),
                index.unique(),
                index.keys(),
                index.include(),
                index.predicate(),
                index.nullsDistinct(),
                index.backsConstraint(),
                index.valid(),
                index.parent(),
                index.options(),
                definition,
                index.comment());
    }

    /** The table, its partitions, keys, indexes and foreign keys: empty, so that none of them takes time. */
    List<String> create() {
        var statements = new ArrayList<>(TableText.create(coming, false));
        for (Table partition : situation.children(after.name())) {
            statements.addAll(TableText.create(partition, false));
            partition.indexes().stream()
                    .filter(index -> !index.backsConstraint())
                    .forEach(index -> statements.add(index.definition()));
            statements.add("ALTER TABLE " + Names.quote(coming.name()) + " ATTACH PARTITION "
                    + Names.quote(partition.name()) + " "
                    + Objects.requireNonNull(partition.partition()).bound());
        }
        if (coming.partitioning() != null) {
            statements.addAll(TableText.uniqueKeys(coming));
        }
        coming.indexes().stream()
                .filter(index -> !index.backsConstraint())
                .forEach(index -> statements.add(index.definition()));
        for (Index index : after.indexes()) {
            if (!isPrimaryKey(index)) {
                attach(index, statements);
            }
        }
        coming.foreignKeys()
                .forEach(key -> statements.add(References.added(coming.name(), key, String.valueOf(key.name()))));
        return statements;
    }

    private boolean isPrimaryKey(Index index) {
        return after.primaryKey().filter(key -> index.name().equals(key.name())).isPresent();
    }

    private void attach(Index index, List<String> statements) {
        var whole = new ObjectName(after.name().schema(), index.name());
        var now = new ObjectName(after.name().schema(), Shadow.coming(index.name()));
        for (Table partition : situation.children(after.name())) {
            partition.indexes().stream()
                    .filter(piece -> whole.equals(piece.parent()))
                    .forEach(piece -> statements.add("ALTER INDEX " + Names.quote(now) + " ATTACH PARTITION "
                            + Names.quote(new ObjectName(partition.name().schema(), piece.name()))));
        }
    }

    /** Names change hands: the old table's go out of the way, the new one's become what they are to be. */
    void takePlace(Way way, Table before) {
        ObjectName name = after.name();
        var former = new ObjectName(name.schema(), Shadow.former(name.name()));
        way.then(
                Alter.table(name) + "RENAME TO " + Names.quote(former.name()),
                Alter.table(former) + "RENAME TO " + Names.quote(name.name()));
        before.indexes().forEach(index -> index(way, name, index.name(), Shadow.former(index.name())));
        way.then(
                Alter.table(coming.name()) + "RENAME TO " + Names.quote(name.name()),
                Alter.table(name) + "RENAME TO " + Names.quote(coming.name().name()));
        after.indexes().forEach(index -> index(way, name, Shadow.coming(index.name()), index.name()));
        before.columns().forEach(column -> numbers(way, former, name, column));
        guards(way, name);
        surroundings(way);
    }

    private static void index(Way way, ObjectName table, String from, String to) {
        way.then(
                Alter.renameIndex(new ObjectName(table.schema(), from), to),
                Alter.renameIndex(new ObjectName(table.schema(), to), from));
    }

    /** Identities and sequences go over to the new table at the number where they are. */
    private void numbers(Way way, ObjectName former, ObjectName name, Column column) {
        Identity was = column.identity();
        Identity is = after.column(column.name()).map(Column::identity).orElse(null);
        if (was != null) {
            var parked = new ObjectName(
                    was.sequence().schema(), Shadow.former(was.sequence().name()));
            way.then(
                    "ALTER SEQUENCE " + Names.quote(was.sequence()) + " RENAME TO " + Names.quote(parked.name()),
                    "ALTER SEQUENCE " + Names.quote(parked) + " RENAME TO "
                            + Names.quote(was.sequence().name()));
            if (is != null) {
                way.then(
                        Alter.column(name, column.name()) + "ADD " + Identities.generated(is),
                        Alter.column(name, column.name()) + "DROP IDENTITY");
                way.then(Identities.position(is.sequence(), parked), Identities.position(parked, is.sequence()));
            }
            way.then(
                    Alter.column(former, column.name()) + "DROP IDENTITY",
                    Alter.column(former, column.name()) + "ADD "
                            + Identities.generated(new Identity(was.always(), parked, was.range())));
        }
        situation
                .changes()
                .from()
                .objects(Sequence.class)
                .filter(sequence -> sequence.ownedBy() != null
                        && sequence.ownedBy().table().equals(name)
                        && sequence.ownedBy().column().equals(column.name()))
                .forEach(sequence -> {
                    String owned = "ALTER SEQUENCE " + Names.quote(sequence.name()) + " OWNED BY ";
                    String part = "." + Names.quote(column.name());
                    way.then(owned + Names.quote(name) + part, owned + Names.quote(former) + part);
                });
    }

    private void guards(Way way, ObjectName name) {
        after.triggers()
                .forEach(trigger -> way.then(
                        TableText.trigger(name, trigger).toList(),
                        List.of("DROP TRIGGER " + Names.quote(trigger.name()) + " ON " + Names.quote(name))));
        after.rules()
                .forEach(rule -> way.then(
                        TableText.rule(name, rule).toList(),
                        List.of("DROP RULE " + Names.quote(rule.name()) + " ON " + Names.quote(name))));
        after.policies()
                .forEach(policy -> way.then(
                        TableText.policy(name, policy),
                        "DROP POLICY " + Names.quote(policy.name()) + " ON " + Names.quote(name)));
        if (after.rowSecurity() == RowSecurity.ON || after.rowSecurity() == RowSecurity.FORCED) {
            way.then(Alter.only(name) + "ENABLE ROW LEVEL SECURITY", Alter.only(name) + "DISABLE ROW LEVEL SECURITY");
        }
        if (after.rowSecurity() == RowSecurity.FORCED || after.rowSecurity() == RowSecurity.OFF_BUT_FORCED) {
            way.then(Alter.only(name) + "FORCE ROW LEVEL SECURITY", Alter.only(name) + "NO FORCE ROW LEVEL SECURITY");
        }
        String identity = after.replicaIdentity();
        if (identity != null) {
            way.then(TableText.replicaIdentity(name, identity), TableText.replicaIdentity(name, "DEFAULT"));
        }
    }

    /** What is said of it today, and who may use it; what the target says otherwise is a change of its own. */
    private void surroundings(Way way) {
        var items = Items.of(situation.before(after.name()));
        var there = Items.of(after);
        items.access().forEach((item, access) -> {
            if (there.contains(item)) {
                way.then(AccessText.owner(item, access.owner()), List.of());
                way.then(
                        AccessText.grants(item, List.of(), access.grants()),
                        AccessText.grants(item, access.grants(), List.of()));
            }
        });
        items.comments().forEach((item, comment) -> {
            if (there.contains(item)) {
                say(way, item, comment);
            }
        });
    }

    private static void say(Way way, Item item, Optional<String> comment) {
        comment.ifPresent(text -> way.then(CommentText.of(item, text), CommentText.of(item, null)));
    }

    /** Tells the new table from the former one, which has had the name before. */
    static String isCut(Table table) {
        var cut = table.partitioning();
        String of = "to_regclass(" + Names.literal(Names.quote(table.name())) + ")";
        return cut == null
                ? Condition.exists("pg_class", "oid = " + of + " AND relkind = 'r'")
                : "SELECT EXISTS (SELECT FROM pg_catalog.pg_partitioned_table WHERE partrelid = " + of
                        + " AND pg_get_partkeydef(partrelid) = " + Names.literal(cut.key()) + ")";
    }
}
