package dev.underpin.postgresql.recipe;

import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.NotNullConstraint;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.postgresql.Names;

/**
 * Since version 18 a column's NOT NULL is a rule with a name, which children may have of their parents or not. What rows have to keep
 * to is a change of the column; this is about the rest.
 */
final class NotNullNames {

    private final Situation situation;
    private final Drafts drafts;
    private final NotNulls notNulls;

    NotNullNames(Situation situation, Drafts drafts) {
        this.situation = situation;
        this.drafts = drafts;
        this.notNulls = new NotNulls(situation, drafts);
    }

    /** With a name of its own; the rule itself is a change of the column. */
    void add(ObjectName table, NotNullConstraint constraint) {
        if (wasInherited(table, constraint.column())) {
            drafts.add(Slot.LATE_SETTINGS, 1, notNulls.called(table, constraint).step());
        } else if (notNulls.renamesOnly(table, constraint)) {
            String name = notNulls.oldName(table, constraint.column());
            rename(table, name, String.valueOf(constraint.name()));
        }
    }

    /** What children have of their parents goes by any name. */
    private boolean wasInherited(ObjectName table, String column) {
        return situation
                .oldTable(table)
                .flatMap(its -> its.column(column))
                .filter(one -> one.inherited() && !one.nullable())
                .isPresent();
    }

    private boolean isInherited(ObjectName table, String column) {
        return situation.after(table).column(column).filter(Column::inherited).isPresent();
    }

    private void rename(ObjectName table, String from, String to) {
        if (!from.equals(to)) {
            drafts.add(
                    Slot.SETTINGS,
                    Work.called("Call " + from + " of " + table + " " + to)
                            .run(Alter.renameConstraint(table, from, to))
                            .undo(Alter.renameConstraint(table, to, from))
                            .done(Condition.constraint(table, to))
                            .step());
        }
    }

    /** From a name of its own to the usual one. */
    void drop(ObjectName table, NotNullConstraint constraint) {
        if (!notNulls.renamesOnly(table, constraint)) {
            return;
        }
        String name = String.valueOf(constraint.name());
        if (!constraint.validated()) {
            drafts.add(Slot.RULES, new Proofs(situation).constraint(table, name).step());
        }
        if (!isInherited(table, constraint.column())) {
            rename(table, name, notNulls.constraintName(table, constraint.column()));
        }
    }

    /** What children have of it is said in place; that old rows need not keep to it any more is a rule made anew. */
    void replace(ObjectName table, NotNullConstraint before, NotNullConstraint after) {
        String name = String.valueOf(after.name());
        Work work = Work.called("Let " + name + " of " + table
                + (after.inheritable() ? " hold for its children too" : " hold for itself alone"));
        if (before.validated() && !after.validated()) {
            work.run(Alter.dropConstraint(table, name), Constraints.made(table, after) + " NOT VALID")
                    .undo(Alter.dropConstraint(table, name), Constraints.made(table, before) + " NOT VALID")
                    .undo(Alter.validate(table, name));
        } else {
            work.run(inheritance(table, after)).undo(inheritance(table, before));
        }
        drafts.add(Slot.SETTINGS, work.step());
    }

    private static String inheritance(ObjectName table, NotNullConstraint constraint) {
        return Alter.table(table) + "ALTER CONSTRAINT " + Names.quote(String.valueOf(constraint.name()))
                + (constraint.inheritable() ? " INHERIT" : " NO INHERIT");
    }
}
