package dev.underpin.postgresql.recipe;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.change.RenameConstraint;
import dev.underpin.model.change.RenameIndex;
import dev.underpin.model.change.RenameSequence;
import dev.underpin.postgresql.Names;

/** What is the same under another name, and no query names: constraints, indexes, sequences. Nothing is built or proven again. */
final class Renames {

    private final Drafts drafts;

    Renames(Drafts drafts) {
        this.drafts = drafts;
    }

    void constraint(RenameConstraint change) {
        String was = String.valueOf(change.before().name());
        String is = String.valueOf(change.after().name());
        drafts.add(
                Slot.SETTINGS,
                Work.called("Call " + was + " of " + change.table() + " " + is)
                        .run(Alter.renameConstraint(change.table(), was, is))
                        .undo(Alter.renameConstraint(change.table(), is, was))
                        .done(Condition.constraint(change.table(), is))
                        .step());
    }

    void index(RenameIndex change) {
        var was = new ObjectName(change.relation().schema(), change.before().name());
        var is = new ObjectName(change.relation().schema(), change.after().name());
        drafts.add(
                Slot.SETTINGS,
                Work.called("Call index " + was.name() + " of " + change.relation() + " " + is.name())
                        .run(Alter.renameIndex(was, is.name()))
                        .undo(Alter.renameIndex(is, was.name()))
                        .done(Condition.relation(is))
                        .step());
    }

    void sequence(RenameSequence change) {
        ObjectName was = change.before().name();
        ObjectName is = change.after().name();
        drafts.add(
                Slot.SETTINGS,
                Work.called("Call sequence " + was + " " + is.name())
                        .run("ALTER SEQUENCE " + Names.quote(was) + " RENAME TO " + Names.quote(is.name()))
                        .undo("ALTER SEQUENCE " + Names.quote(is) + " RENAME TO " + Names.quote(was.name()))
                        .done(Condition.relation(is))
                        .step());
    }
}
