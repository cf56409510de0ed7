package dev.underpin.postgresql.recipe;

import dev.underpin.model.catalog.CheckConstraint;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.plan.Hazard;
import dev.underpin.postgresql.ConstraintText;
import dev.underpin.postgresql.Names;
import java.util.List;
import java.util.stream.Stream;

/**
 * Checks. A new one is made for new rows first and proven for old ones then. One that changes is wide enough for both
 * applications while both run.
 */
final class Checks {

    private final Situation situation;
    private final Drafts drafts;
    private final Proofs proofs;

    Checks(Situation situation, Drafts drafts) {
        this.situation = situation;
        this.drafts = drafts;
        this.proofs = new Proofs(situation);
    }

    /** @param name to make it under, which may be another than its own */
    void add(ObjectName table, CheckConstraint check, String name, boolean early) {
        boolean lasting = !check.validated() || !check.enforced();
        Slot slot = early ? Slot.RULES : Slot.LATE_RULES;
        if (!early) {
            drafts.mustNot("write rows into " + table + " that break " + check.name() + ": " + check.expression());
        }
        if (!lasting) {
            drafts.add(early ? Slot.EXPECTATIONS : Slot.LATE_EXPECTATIONS, Expectation.check(table, check));
        }
        drafts.add(
                slot,
                Work.called("Hold new rows of " + table + " to " + check.name())
                        .run(made(table, check, name))
                        .undo(Alter.dropConstraint(table, name))
                        .done(Condition.constraint(table, name))
                        .step());
        if (!lasting) {
            drafts.add(
                    slot,
                    proofs.called("Prove that every row of " + table + " keeps to " + check.name(), table, name)
                            .step());
        }
    }

    private static String made(ObjectName table, CheckConstraint check, String name) {
        return Alter.table(table) + "ADD CONSTRAINT " + Names.quote(name) + " " + ConstraintText.of(check)
                + (check.enforced() ? " NOT VALID" : "");
    }

    void drop(ObjectName table, CheckConstraint check) {
        String name = String.valueOf(check.name());
        Work work = Work.called("Drop check " + name + " of " + table)
                .run(Alter.dropConstraint(table, name))
                .done(Condition.not(Condition.constraint(table, name)));
        boolean swapped =
                Mentions.any(check.expression(), situation.former(table).keySet());
        drafts.relax(
                swapped,
                restoring(work, table, check)
                        .undo(Belongings.before(situation).constraint(table, name))
                        .step());
    }

    private static Work restoring(Work work, ObjectName table, CheckConstraint check) {
        String name = String.valueOf(check.name());
        work.undo(made(table, check, name));
        return check.validated() && check.enforced()
                ? work.undo(Alter.validate(table, name))
                        .hazard(
                                Hazard.Kind.ROWS,
                                "The undo fails at its second statement while rows are there that " + name
                                        + " would have refused.")
                : work;
    }

    /** While both applications run, a row is good that either rule takes. The new rule is made and proven beside that one then. */
    void replace(ObjectName table, CheckConstraint before, CheckConstraint after) {
        String name = String.valueOf(after.name());
        var either = new CheckConstraint(
                name,
                "(" + before.expression() + ") OR (" + after.expression() + ")",
                false,
                before.inheritable() && after.inheritable(),
                false,
                true,
                null);
        boolean same = Mentions.renamed(after.expression(), situation.formerNames(table))
                .equals(before.expression());
        boolean widened = before.enforced() && !same;
        Belongings belongings = Belongings.before(situation);
        List<String> said = belongings.constraint(table, name);
        if (widened) {
            var work = Work.called("Let " + name + " of " + table + " take what its old or its new rule takes")
                    .run(Alter.dropConstraint(table, name), made(table, either, name))
                    .run(said);
            boolean proven = before.validated();
            work.undo(Stream.concat(
                                    Stream.of(Alter.dropConstraint(table, name), made(table, before, name)),
                                    said.stream())
                            .toList())
                    .undo(proven ? List.of(Alter.validate(table, name)) : List.of())
                    .done(Condition.not(Condition.check(table, before)))
                    .hazard(
                            Hazard.Kind.ROWS,
                            "The undo fails once the new application has written rows that the old rule refuses.");
            drafts.add(Slot.RELAXED, work.step());
        }
        String coming = Shadow.coming(name);
        add(table, after, coming, same && before.validated() && before.enforced());
        Work work = Work.called("Let the new " + name + " of " + table + " take the place of the old")
                .run(Alter.dropConstraint(table, name), Alter.renameConstraint(table, coming, name))
                .run(said)
                .undo(Stream.of(
                                belongings.constraintUnsaid(table, name),
                                List.of(
                                        Alter.renameConstraint(table, name, coming),
                                        made(table, widened ? either : before, name)),
                                said)
                        .flatMap(List::stream)
                        .toList())
                .undo(
                        !widened && before.validated() && before.enforced()
                                ? List.of(Alter.validate(table, name))
                                : List.of())
                .done(Condition.check(table, after));
        drafts.add(Slot.LATE_REFERENCES, 2, work.step());
    }
}
