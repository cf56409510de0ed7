package dev.underpin.postgresql.recipe;

import dev.underpin.model.catalog.Generated;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.change.AlterGenerated;
import dev.underpin.model.plan.Hazard;
import dev.underpin.model.plan.Timeouts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Columns that begin or cease to be computed, or are computed otherwise. Stored values are all written anew. */
final class GeneratedColumns {

    private static final int SET_EXPRESSION = 17;

    private final Situation situation;
    private final Drafts drafts;

    GeneratedColumns(Situation situation, Drafts drafts) {
        this.situation = situation;
        this.drafts = drafts;
    }

    void alter(AlterGenerated change) {
        Generated before = change.before().generated();
        Generated after = change.after().generated();
        if (after == null && before != null && before.stored()) {
            cease(change);
        } else if (after != null
                && before != null
                && after.stored() == before.stored()
                && situation.version() >= SET_EXPRESSION) {
            otherwise(change, before, after);
        } else {
            anew(change);
        }
    }

    private void cease(AlterGenerated change) {
        ObjectName table = change.table();
        String column = change.after().name();
        var way = new Way();
        way.then(List.of(Alter.column(table, column) + "DROP EXPRESSION"), List.of());
        if (change.after().defaultValue() != null) {
            way.then(
                    List.of(Alter.column(table, column) + "SET DEFAULT "
                            + change.after().defaultValue()),
                    List.of());
        }
        drafts.must("write " + table + "." + column + " itself");
        drafts.add(
                Slot.LATE_DEFAULTS,
                Work.called("Let " + table + "." + column + " be computed no more")
                        .run(way.forward())
                        .undo(new RemadeColumn(situation.after(table), situation.before(table), column).statements())
                        .done(isAsWanted(change))
                        .hazard(
                                Hazard.Kind.DOWNTIME,
                                "The undo computes every row while nobody reads or writes " + table + ".")
                        .step());
    }

    private void otherwise(AlterGenerated change, Generated before, Generated after) {
        ObjectName table = change.table();
        String column = change.after().name();
        Work work = Work.called("Compute " + table + "." + column + " otherwise")
                .run(Alter.column(table, column) + "SET EXPRESSION AS (" + after.expression() + ")")
                .undo(Alter.column(table, column) + "SET EXPRESSION AS (" + before.expression() + ")")
                .done(isAsWanted(change));
        if (after.stored()) {
            work.timeouts(Timeouts.LONG)
                    .estimate(new Sizes(situation).rewrite(table))
                    .hazard(Hazard.Kind.DOWNTIME, "Nobody reads or writes " + table + " while every row is computed.");
        }
        drafts.add(Slot.DEFAULTS, work.step());
    }

    /** The server cannot turn the column into the other kind: it goes and comes again in one transaction. */
    private void anew(AlterGenerated change) {
        ObjectName table = change.table();
        Table before = situation.before(table);
        Table after = situation.after(table);
        String column = change.after().name();
        var rebuild = Rebuild.over(situation, table, Set.of(column));
        var forward = new ArrayList<>(rebuild.drop());
        forward.addAll(new RemadeColumn(before, after, column).statements());
        forward.addAll(rebuild.create());
        var back = new ArrayList<>(rebuild.dropAgain());
        back.addAll(new RemadeColumn(after, before, column).statements());
        back.addAll(rebuild.createAgain());
        Work work = Work.called("Make " + table + "." + change.after().name() + " anew" + rebuild.words())
                .run(forward);
        if (change.before().generated() == null) {
            work.cannotBeUndone("The values that were written are gone.")
                    .hazard(
                            Hazard.Kind.LOSS,
                            "Every value of " + table + "." + change.after().name()
                                    + " is gone; it is computed from here on.");
        } else {
            work.undo(back);
        }
        drafts.add(
                change.after().generated() == null ? Slot.LATE_DEFAULTS : Slot.DEFAULTS,
                work.timeouts(Timeouts.LONG)
                        .estimate(new Sizes(situation).rewrite(table))
                        .hazard(Hazard.Kind.DOWNTIME, "Nobody reads or writes " + table + " while it is written anew.")
                        .step());
    }

    private static String isAsWanted(AlterGenerated change) {
        Generated is = change.after().generated();
        return Condition.generated(
                change.table(),
                change.after().name(),
                is == null ? "" : is.stored() ? "s" : "v",
                is == null ? change.after().defaultValue() : is.expression());
    }
}
