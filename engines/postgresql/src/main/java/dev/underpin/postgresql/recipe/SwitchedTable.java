package dev.underpin.postgresql.recipe;

import dev.underpin.model.catalog.CheckConstraint;
import dev.underpin.model.catalog.Constraint;
import dev.underpin.model.catalog.ExtendedStatistics;
import dev.underpin.model.catalog.Grant;
import dev.underpin.model.catalog.Identity;
import dev.underpin.model.catalog.Index;
import dev.underpin.model.catalog.Item;
import dev.underpin.model.catalog.Items;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Policy;
import dev.underpin.model.catalog.PrimaryKey;
import dev.underpin.model.catalog.Sequence;
import dev.underpin.model.catalog.Trigger;
import dev.underpin.postgresql.AccessText;
import dev.underpin.postgresql.CommentText;
import dev.underpin.postgresql.ConstraintText;
import dev.underpin.postgresql.Names;
import dev.underpin.postgresql.TableText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** One table in the moment of the switch: what goes, which names change hands, what is made again. */
final class SwitchedTable {

    private static final int NAMED_NOT_NULLS = 18;

    private final Situation situation;
    private final SwappedTable table;
    private final UnaryOperator<String> formerType;
    private final ObjectName name;

    SwitchedTable(Situation situation, SwappedTable table, UnaryOperator<String> formerType) {
        this.situation = situation;
        this.table = table;
        this.formerType = formerType;
        this.name = table.name();
    }

    void go(Way way) {
        way.then(List.of(), Publications.toldAgain(situation, name, table.names()));
        Bridge forward = table.forwardBridge();
        way.then(forward.drop(), forward.create());
        triggers()
                .forEach(trigger -> way.then(
                        List.of("DROP TRIGGER " + Names.quote(trigger.name()) + " ON " + Names.quote(name)),
                        with(TableText.trigger(name, trigger), Item.Kind.TRIGGER, trigger.name())));
        policies()
                .forEach(policy -> way.then(
                        List.of("DROP POLICY " + Names.quote(policy.name()) + " ON " + Names.quote(name)),
                        with(Stream.of(TableText.policy(name, policy)), Item.Kind.POLICY, policy.name())));
        statistics().forEach(one -> way.then(List.of(ObjectWords.drop(one)), restored(one)));
        table.checks().forEach(check -> dropCheck(way, check));
        table.keys().forEach(key -> dropKey(way, key));
        for (SwappedColumn column : table.columns()) {
            way.then(
                    Alter.rename(name, column.name(), column.former()),
                    Alter.rename(name, column.former(), column.name()));
            way.then(
                    Alter.rename(name, column.coming(), column.name()),
                    Alter.rename(name, column.name(), column.coming()));
        }
        for (SwappedColumn column : table.columns()) {
            numbers(way, column);
            relax(way, column);
        }
        for (Index index : table.indexes()) {
            if (table.isThere(index)) {
                var now = new ObjectName(name.schema(), index.name());
                String former = Shadow.former(index.name());
                String coming = Shadow.coming(index.name());
                way.then(
                        Alter.renameIndex(now, former),
                        Alter.renameIndex(new ObjectName(name.schema(), former), index.name()));
                way.then(
                        Alter.renameIndex(new ObjectName(name.schema(), coming), index.name()),
                        Alter.renameIndex(now, coming));
                say(way, Item.part(Item.Kind.INDEX, name, index.name()));
            }
        }
        table.checks().forEach(check -> takeName(way, String.valueOf(check.name())));
        table.keys().forEach(key -> adopt(way, key));
    }

    private List<String> with(Stream<String> statements, Item.Kind kind, String part) {
        return Stream.concat(statements, comment(Item.part(kind, name, part)).stream())
                .toList();
    }

    /** What is said of it today. */
    private List<String> comment(Item item) {
        return Items.of(table.before()).comment(item).stream()
                .map(text -> CommentText.of(item, text))
                .toList();
    }

    /** What is new is told of as what it takes the place of, and not any more on the way back. */
    private void say(Way way, Item item) {
        List<String> said = comment(item);
        way.then(said, said.isEmpty() ? List.of() : List.of(CommentText.of(item, null)));
    }

    private List<Trigger> triggers() {
        return table.before().triggers().stream()
                .filter(trigger -> Mentions.any(trigger.definition(), table.names()))
                .toList();
    }

    private List<Policy> policies() {
        return table.before().policies().stream()
                .filter(policy -> Mentions.any(policy.using() + " " + policy.withCheck(), table.names()))
                .toList();
    }

    private List<ExtendedStatistics> statistics() {
        return situation
                .changes()
                .from()
                .objects(ExtendedStatistics.class)
                .filter(one -> one.table().equals(name) && Mentions.any(one.definition(), table.names()))
                .toList();
    }

    private List<String> restored(ExtendedStatistics one) {
        return Restored.statements(one, Belongings.before(situation));
    }

    private void dropCheck(Way way, CheckConstraint check) {
        String constraint = String.valueOf(check.name());
        var undo = new ArrayList<String>();
        undo.add(Alter.table(name) + "ADD CONSTRAINT " + Names.quote(constraint) + " " + ConstraintText.of(check)
                + (check.enforced() ? " NOT VALID" : ""));
        undo.addAll(comment(Item.part(Item.Kind.CONSTRAINT, name, constraint)));
        way.then(List.of(Alter.dropConstraint(name, constraint)), undo);
        if (check.validated() && check.enforced()) {
            way.behindUndo(Alter.validate(name, constraint));
        }
    }

    private void takeName(Way way, String constraint) {
        String coming = Shadow.coming(constraint);
        way.then(Alter.renameConstraint(name, coming, constraint), Alter.renameConstraint(name, constraint, coming));
        say(way, Item.part(Item.Kind.CONSTRAINT, name, constraint));
    }

    /** A unique key keeps its index under another name; of a primary one there can be but one, and an index is kept for it. */
    private void dropKey(Way way, Constraint constraint) {
        String key = String.valueOf(constraint.name());
        String former = Shadow.former(key);
        if (constraint instanceof PrimaryKey) {
            var undo = new ArrayList<String>();
            undo.add(table.key(constraint).adopt(name, former));
            undo.addAll(comment(Item.part(Item.Kind.CONSTRAINT, name, key)));
            way.then(List.of(Alter.dropConstraint(name, key)), undo);
            way.behindUndo(table.key(constraint).build(name, former));
        } else {
            way.then(Alter.renameConstraint(name, key, former), Alter.renameConstraint(name, former, key));
        }
    }

    private void adopt(Way way, Constraint constraint) {
        String key = String.valueOf(constraint.name());
        String coming = Shadow.coming(key);
        way.then(table.key(constraint).adopt(name, coming), Alter.dropConstraint(name, key));
        way.behindUndo(table.key(constraint).over(table.coming()).build(name, coming));
        way.then(comment(Item.part(Item.Kind.CONSTRAINT, name, key)), List.of());
    }

    /** Default, sequence and identity go over to the new column, at the number where they are. */
    private void numbers(Way way, SwappedColumn column) {
        String former = Alter.column(name, column.former());
        String now = Alter.column(name, column.name());
        Identity was = column.before().identity();
        Identity is = column.after().identity();
        if (was != null) {
            var parked = new ObjectName(
                    was.sequence().schema(), Shadow.former(was.sequence().name()));
            way.then(
                    "ALTER SEQUENCE " + Names.quote(was.sequence()) + " RENAME TO " + Names.quote(parked.name()),
                    "ALTER SEQUENCE " + Names.quote(parked) + " RENAME TO "
                            + Names.quote(was.sequence().name()));
            if (is != null) {
                way.then(now + "ADD " + Identities.generated(is), now + "DROP IDENTITY");
                way.then(Identities.position(is.sequence(), parked), Identities.position(parked, is.sequence()));
            }
            way.then(
                    former + "DROP IDENTITY",
                    former + "ADD " + Identities.generated(new Identity(was.always(), parked, was.range())));
        }
        String oldDefault = column.before().defaultValue();
        String newDefault =
                column.after().defaultValue() != null ? column.after().defaultValue() : oldDefault;
        if (oldDefault != null) {
            way.then(former + "DROP DEFAULT", former + "SET DEFAULT " + oldDefault);
        }
        if (newDefault != null
                && is == null
                && table.before().column(column.name()).isPresent()
                && column.hasItsName()) {
            way.then(now + "SET DEFAULT " + newDefault, now + "DROP DEFAULT");
        }
        situation
                .changes()
                .from()
                .objects(Sequence.class)
                .filter(sequence -> sequence.ownedBy() != null
                        && sequence.ownedBy().table().equals(name)
                        && sequence.ownedBy().column().equals(column.name()))
                .forEach(sequence -> way.then(owned(sequence, column.name()), owned(sequence, column.former())));
    }

    private String owned(Sequence sequence, String column) {
        return "ALTER SEQUENCE " + Names.quote(sequence.name()) + " OWNED BY " + Names.quote(name) + "."
                + Names.quote(column);
    }

    private void relax(Way way, SwappedColumn column) {
        if (!column.before().nullable()) {
            new NotNulls(situation, new Drafts()).drop(way, name, column, inPrimaryKey(column));
        }
        boolean kept = !column.before().nullable() && !column.after().nullable();
        if (kept && situation.version() >= NAMED_NOT_NULLS) {
            String coming = NotNulls.usualName(name, column.coming());
            String usual = new NotNulls(situation, new Drafts()).constraintName(name, column.name());
            way.then(Alter.renameConstraint(name, coming, usual), Alter.renameConstraint(name, usual, coming));
        }
    }

    private boolean inPrimaryKey(SwappedColumn column) {
        return table.before()
                .primaryKey()
                .filter(key -> key.columns().contains(column.name()))
                .isPresent();
    }

    /** When types have their names too: defaults of enums, and everything that is made again over the new columns. */
    void finish(Way way) {
        for (SwappedColumn column : table.columns()) {
            String is = column.after().defaultValue();
            if (is != null && column.after().identity() == null && !column.hasItsName()) {
                String now = Alter.column(name, column.name());
                way.then(now + "SET DEFAULT " + is, now + "DROP DEFAULT");
            }
            Item item = Item.part(Item.Kind.COLUMN, name, column.name());
            List<Grant> grants = column.before().access().grants();
            say(way, item);
            way.then(AccessText.grants(item, List.of(), grants), AccessText.grants(item, grants, List.of()));
        }
        statistics().forEach(one -> way.then(restored(one), List.of(ObjectWords.drop(one))));
        policies()
                .forEach(policy -> way.then(
                        with(Stream.of(TableText.policy(name, policy)), Item.Kind.POLICY, policy.name()),
                        List.of("DROP POLICY " + Names.quote(policy.name()) + " ON " + Names.quote(name))));
        triggers()
                .forEach(trigger -> way.then(
                        with(TableText.trigger(name, trigger), Item.Kind.TRIGGER, trigger.name()),
                        List.of("DROP TRIGGER " + Names.quote(trigger.name()) + " ON " + Names.quote(name))));
        way.then(Publications.toldAgain(situation, name, table.names()), List.of());
        Bridge back = table.backwardBridge(formerType);
        way.then(back.create(), back.drop());
    }
}
