package dev.underpin.postgresql.recipe;

import dev.underpin.model.catalog.Item;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Policy;
import dev.underpin.model.catalog.RewriteRule;
import dev.underpin.model.catalog.RowSecurity;
import dev.underpin.model.catalog.Trigger;
import dev.underpin.model.change.ChangePolicy;
import dev.underpin.model.change.ChangeRule;
import dev.underpin.model.change.ChangeTrigger;
import dev.underpin.model.change.SetRowSecurity;
import dev.underpin.model.plan.Hazard;
import dev.underpin.postgresql.Names;
import dev.underpin.postgresql.TableText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Triggers, rules and policies: replaced in one transaction, so that no row slips through between the old and the new. */
final class Guards {

    private final Drafts drafts;
    private final Belongings belongings;

    Guards(Situation situation, Drafts drafts) {
        this.drafts = drafts;
        this.belongings = Belongings.before(situation);
    }

    /** Whether there is nothing to do but for the comment. */
    static boolean alike(Trigger one, Trigger other) {
        return one.definition().equals(other.definition()) && one.firing().equals(other.firing());
    }

    static boolean alike(RewriteRule one, RewriteRule other) {
        return one.definition().equals(other.definition()) && one.firing().equals(other.firing());
    }

    void trigger(ChangeTrigger change) {
        ObjectName relation = change.relation();
        Trigger before = change.before();
        Trigger after = change.after();
        String name = after != null ? after.name() : before != null ? before.name() : "";
        if (before != null && after != null && before.definition().equals(after.definition())) {
            firing("TRIGGER", name, relation, before.firing(), after.firing(), 0);
            return;
        }
        guard(
                Item.part(Item.Kind.TRIGGER, relation, name),
                "trigger " + name + " of " + relation,
                "DROP TRIGGER " + Names.quote(name) + " ON " + Names.quote(relation),
                before == null ? null : TableText.trigger(relation, before).toList(),
                after == null ? null : TableText.trigger(relation, after).toList(),
                Condition.trigger(relation, name),
                0,
                false);
    }

    void rule(ChangeRule change) {
        ObjectName relation = change.relation();
        RewriteRule before = change.before();
        RewriteRule after = change.after();
        String name = after != null ? after.name() : before != null ? before.name() : "";
        if (before != null && after != null && before.definition().equals(after.definition())) {
            firing("RULE", name, relation, before.firing(), after.firing(), 1);
            return;
        }
        guard(
                Item.part(Item.Kind.RULE, relation, name),
                "rule " + name + " of " + relation,
                "DROP RULE " + Names.quote(name) + " ON " + Names.quote(relation),
                before == null ? null : TableText.rule(relation, before).toList(),
                after == null ? null : TableText.rule(relation, after).toList(),
                Condition.rule(relation, name),
                1,
                false);
    }

    void policy(ChangePolicy change) {
        ObjectName relation = change.relation();
        Policy before = change.before();
        Policy after = change.after();
        String name = after != null ? after.name() : before != null ? before.name() : "";
        if (narrows(before, after)) {
            drafts.mustNot("need rows of " + relation + " that policy " + name
                    + (after == null ? " alone lets through" : " holds back"));
        }
        guard(
                Item.part(Item.Kind.POLICY, relation, name),
                "policy " + name + " of " + relation,
                "DROP POLICY " + Names.quote(name) + " ON " + Names.quote(relation),
                before == null ? null : List.of(TableText.policy(relation, before)),
                after == null ? null : List.of(TableText.policy(relation, after)),
                Condition.policy(relation, name),
                2,
                narrows(before, after));
    }

    private void firing(String kind, String name, ObjectName relation, String before, String after, int position) {
        String what = kind.toLowerCase(Locale.ROOT) + " " + name + " of " + relation;
        Work work = Work.called(
                        (after.equals("DISABLED") ? "Stop " : before.equals("DISABLED") ? "Let go " : "Change when ")
                                + what
                                + (before.equals("DISABLED") || after.equals("DISABLED") ? "" : " fires"))
                .run(Alter.only(relation) + state(after) + " " + kind + " " + Names.quote(name))
                .undo(Alter.only(relation) + state(before) + " " + kind + " " + Names.quote(name))
                .hazard(Hazard.Kind.APPLICATION, "It is so for the application of today too, from here on.");
        drafts.add(Slot.GUARDS, position, work.step());
    }

    private static String state(String firing) {
        return switch (firing) {
            case "DISABLED" -> "DISABLE";
            case "REPLICA" -> "ENABLE REPLICA";
            case "ALWAYS" -> "ENABLE ALWAYS";
            default -> "ENABLE";
        };
    }

    /** What replaces another is given its comment again, which the plan changes elsewhere. */
    private void guard(
            Item item,
            String what,
            String drop,
            @Nullable List<String> before,
            @Nullable List<String> after,
            String exists,
            int position,
            boolean late) {
        List<String> comment = belongings.comment(item);
        Work work = Work.called((before == null ? "Create " : after == null ? "Drop " : "Replace ") + what)
                .run(statements(drop, before, after))
                .run(before != null && after != null ? comment : List.of());
        List<String> undo = new ArrayList<>(statements(drop, after, before));
        undo.addAll(before == null ? List.of() : comment);
        work.undo(undo);
        if (before == null) {
            work.done(exists);
        } else if (after == null) {
            work.done(Condition.not(exists));
        } else {
            work.hazard(
                    Hazard.Kind.APPLICATION,
                    "It is another one for the application of today too, from here on; see that both can live with it.");
        }
        place(late, position, work);
    }

    /** What narrows waits until nobody needs more, and comes before what it calls may go. */
    private void place(boolean late, int position, Work work) {
        if (late) {
            drafts.add(Slot.LATE_CODE, Integer.MIN_VALUE + position, work.step());
        } else {
            drafts.add(Slot.GUARDS, position, work.step());
        }
    }

    /** A policy that lets rows through and goes, or one that holds them back and comes. */
    private static boolean narrows(@Nullable Policy before, @Nullable Policy after) {
        return after == null ? before != null && before.permissive() : before == null && !after.permissive();
    }

    private static List<String> statements(String drop, @Nullable List<String> from, @Nullable List<String> to) {
        var statements = new ArrayList<String>();
        if (from != null) {
            statements.add(drop);
        }
        if (to != null) {
            statements.addAll(to);
        }
        return statements;
    }

    void rowSecurity(SetRowSecurity change) {
        ObjectName table = change.table();
        boolean narrows = guards(change.after()) && !guards(change.before())
                || forces(change.after()) && !forces(change.before());
        if (narrows) {
            drafts.mustNot("need rows of " + table + " that no policy lets through");
        }
        Work work = Work.called(
                        switch (change.after()) {
                            case ON -> "Turn on the row security of " + table;
                            case FORCED -> "Turn on the row security of " + table + ", for its owner too";
                            case OFF, OFF_BUT_FORCED -> "Turn off the row security of " + table;
                        })
                .run(statements(table, change.before(), change.after()))
                .undo(statements(table, change.after(), change.before()))
                .hazard(
                        Hazard.Kind.APPLICATION,
                        narrows
                                ? "Rows that no policy lets through are not seen any more, without an error."
                                : "Rows are seen that policies held back so far.");
        place(narrows, 3, work);
    }

    private static List<String> statements(ObjectName table, RowSecurity from, RowSecurity to) {
        var statements = new ArrayList<String>();
        if (guards(from) != guards(to)) {
            statements.add(Alter.only(table) + (guards(to) ? "ENABLE" : "DISABLE") + " ROW LEVEL SECURITY");
        }
        if (forces(from) != forces(to)) {
            statements.add(Alter.only(table) + (forces(to) ? "FORCE" : "NO FORCE") + " ROW LEVEL SECURITY");
        }
        return statements;
    }

    private static boolean guards(RowSecurity security) {
        return security == RowSecurity.ON || security == RowSecurity.FORCED;
    }

    private static boolean forces(RowSecurity security) {
        return security == RowSecurity.FORCED || security == RowSecurity.OFF_BUT_FORCED;
    }
}
