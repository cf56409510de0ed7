package dev.underpin.postgresql.recipe;

import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.Identity;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Sequence;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.change.AlterIdentity;
import dev.underpin.model.plan.Hazard;
import dev.underpin.postgresql.ColumnText;
import dev.underpin.postgresql.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Columns whose numbers the server hands out. Going over from a sequence, the numbers go on where they were. */
final class Identities {

    private final Situation situation;
    private final Drafts drafts;

    Identities(Situation situation, Drafts drafts) {
        this.situation = situation;
        this.drafts = drafts;
    }

    /** A new identity: a sequence of its own numbers the rows of today, and hands over to the identity when all are numbered. */
    void addColumn(ObjectName table, Column column) {
        Identity identity = Objects.requireNonNull(column.identity());
        var filling = new ObjectName(
                identity.sequence().schema(), Shadow.coming(identity.sequence().name()));
        String sequence = Names.quote(filling);
        String name = Names.quote(column.name());
        String next = "nextval(" + Names.literal(sequence) + "::regclass)";
        drafts.add(
                Slot.OBJECTS,
                situation.position(Subject.table(table)),
                Work.called("Add " + table + "." + column.name() + ", empty, with numbers for new rows")
                        .run(
                                "CREATE SEQUENCE " + sequence + " AS " + column.type() + " "
                                        + ColumnText.range(identity.range()),
                                Alter.table(table) + "ADD COLUMN " + name + " " + column.type(),
                                Alter.column(table, column.name()) + "SET DEFAULT " + next)
                        .undo(Alter.table(table) + "DROP COLUMN " + name, "DROP SEQUENCE " + sequence)
                        .done(Condition.column(table, column.name()))
                        .step());
        new BackfillDraft(situation, drafts).add(table, column, "Number the rows of " + table, next, name + " IS NULL");
        new NotNulls(situation, drafts).set(table, column, Slot.RULES);
        drafts.add(
                Slot.SETTINGS,
                Work.called("Make " + table + "." + column.name() + " an identity that goes on where the numbers are")
                        .run(
                                Alter.column(table, column.name()) + "DROP DEFAULT",
                                Alter.column(table, column.name()) + "ADD " + generated(identity),
                                position(identity.sequence(), filling),
                                "DROP SEQUENCE " + sequence)
                        .undo(
                                "CREATE SEQUENCE " + sequence + " AS " + column.type() + " "
                                        + ColumnText.range(identity.range()),
                                position(filling, identity.sequence()),
                                Alter.column(table, column.name()) + "DROP IDENTITY",
                                Alter.column(table, column.name()) + "SET DEFAULT " + next)
                        .done(Condition.identity(table, column.name(), identity.always() ? "a" : "d"))
                        .step());
    }

    static String generated(Identity identity) {
        return "GENERATED " + (identity.always() ? "ALWAYS" : "BY DEFAULT") + " AS IDENTITY (SEQUENCE NAME "
                + Names.quote(identity.sequence()) + " " + ColumnText.range(identity.range()) + ")";
    }

    /** Sets one sequence to where another is. */
    static String position(ObjectName sequence, ObjectName like) {
        return "SELECT setval(" + Names.literal(Names.quote(sequence)) + ", last_value, is_called) FROM "
                + Names.quote(like);
    }

    /** The sequence that a column's default takes its numbers from, where it goes with the change. */
    static Optional<Sequence> takenOver(Situation situation, AlterIdentity change) {
        return change.after().identity() == null
                ? Optional.empty()
                : situation
                        .changes()
                        .from()
                        .objects(Sequence.class)
                        .filter(sequence -> sequence.ownedBy() != null
                                && sequence.ownedBy().table().equals(change.table())
                                && sequence.ownedBy()
                                        .column()
                                        .equals(change.after().name()))
                        .findFirst();
    }

    void alter(AlterIdentity change) {
        Identity before = change.before().identity();
        Identity after = change.after().identity();
        if (before == null && after != null) {
            begin(change, after);
        } else if (after == null && before != null) {
            end(change, before);
        } else if (after != null && before != null) {
            other(change, before, after);
        }
    }

    private void begin(AlterIdentity change, Identity identity) {
        ObjectName table = change.table();
        String column = change.after().name();
        String alter = Alter.column(table, column);
        Optional<Sequence> old = takenOver(situation, change);
        var forward = new ArrayList<String>();
        var back = new ArrayList<String>();
        if (change.before().defaultValue() != null) {
            forward.add(alter + "DROP DEFAULT");
        }
        if (old.isPresent()) {
            Sequence sequence = old.get();
            var former = new ObjectName(
                    sequence.name().schema(), Shadow.former(sequence.name().name()));
            forward.add("ALTER SEQUENCE " + Names.quote(sequence.name()) + " RENAME TO " + Names.quote(former.name()));
            forward.add(alter + "ADD " + generated(identity));
            forward.add(position(identity.sequence(), former));
            forward.add("DROP SEQUENCE " + Names.quote(former));
            back.add("CREATE SEQUENCE " + Names.quote(former) + " AS " + sequence.type() + " "
                    + ColumnText.range(sequence.range()));
            back.add(position(former, identity.sequence()));
            back.add(alter + "DROP IDENTITY");
            back.add("ALTER SEQUENCE " + Names.quote(former) + " RENAME TO "
                    + Names.quote(sequence.name().name()));
            back.addAll(Belongings.before(situation).of(sequence));
            back.add("ALTER SEQUENCE " + Names.quote(sequence.name()) + " OWNED BY " + Names.quote(table) + "."
                    + Names.quote(column));
        } else {
            forward.add(alter + "ADD " + generated(identity));
            forward.add(
                    "SELECT setval(" + Names.literal(Names.quote(identity.sequence())) + ", max(" + Names.quote(column)
                            + ")) FROM " + Names.quote(table) + " HAVING max(" + Names.quote(column) + ") IS NOT NULL");
            back.add(alter + "DROP IDENTITY");
        }
        if (change.before().defaultValue() != null) {
            back.add(alter + "SET DEFAULT " + change.before().defaultValue());
        }
        if (identity.always()) {
            drafts.mustNot("write numbers of its own into " + table + "." + column);
        }
        drafts.add(
                identity.always() ? Slot.LATE_SETTINGS : Slot.SETTINGS,
                Work.called("Make " + table + "." + column + " an identity")
                        .run(forward)
                        .undo(back)
                        .done(Condition.identity(table, column, identity.always() ? "a" : "d"))
                        .step());
    }

    private void end(AlterIdentity change, Identity identity) {
        ObjectName table = change.table();
        String column = change.before().name();
        drafts.must("give " + table + "." + column + " a value in every INSERT");
        drafts.add(
                Slot.LATE_DEFAULTS,
                -1,
                Work.called("Let " + table + "." + column + " be an identity no more")
                        .run(Alter.column(table, column) + "DROP IDENTITY")
                        .undo(
                                Alter.column(table, column) + "ADD " + generated(identity),
                                "SELECT setval(" + Names.literal(Names.quote(identity.sequence())) + ", max("
                                        + Names.quote(column) + ")) FROM " + Names.quote(table) + " HAVING max("
                                        + Names.quote(column) + ") IS NOT NULL")
                        .hazard(
                                Hazard.Kind.LOSS,
                                "Where its sequence stands is gone; the undo goes by the largest number.")
                        .done(Condition.identity(table, column, ""))
                        .step());
    }

    private void other(AlterIdentity change, Identity before, Identity after) {
        ObjectName table = change.table();
        String column = change.after().name();
        if (after.always() && !before.always()) {
            drafts.mustNot("write numbers of its own into " + table + "." + column);
        }
        drafts.add(
                after.always() && !before.always() ? Slot.LATE_SETTINGS : Slot.SETTINGS,
                Work.called("Change how " + table + "." + column + " is numbered")
                        .run(statements(table, column, before, after))
                        .undo(statements(table, column, after, before))
                        .step());
    }

    private static List<String> statements(ObjectName table, String column, Identity from, Identity to) {
        var statements = new ArrayList<String>();
        if (from.always() != to.always()) {
            statements.add(Alter.column(table, column) + "SET GENERATED " + (to.always() ? "ALWAYS" : "BY DEFAULT"));
        }
        if (!from.sequence().equals(to.sequence())) {
            statements.add("ALTER SEQUENCE " + Names.quote(from.sequence()) + " RENAME TO "
                    + Names.quote(to.sequence().name()));
        }
        if (!from.range().equals(to.range())) {
            statements.add("ALTER SEQUENCE " + Names.quote(to.sequence()) + " "
                    + ColumnText.range(to.range()).replace("NO CYCLE", "NO CYCLE"));
        }
        return statements;
    }
}
