package dev.underpin.postgresql.recipe;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Persistence;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.change.ChangeInheritance;
import dev.underpin.model.change.SetPersistence;
import dev.underpin.model.change.SetReplicaIdentity;
import dev.underpin.model.change.SetTableOptions;
import dev.underpin.model.plan.Hazard;
import dev.underpin.model.plan.Timeouts;
import dev.underpin.postgresql.Names;
import dev.underpin.postgresql.TableText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How a table is kept: most of it is a note in the catalog, some of it writes the table anew. */
final class TableSettings {

    private static final Set<String> REWRITING = Set.of("access_method", "tablespace");

    private final Situation situation;
    private final Drafts drafts;

    TableSettings(Situation situation, Drafts drafts) {
        this.situation = situation;
        this.drafts = drafts;
    }

    void replicaIdentity(SetReplicaIdentity change) {
        ObjectName table = change.table();
        drafts.add(
                Slot.LATE_CODE,
                Work.called("Let replicas know rows of " + table + " by "
                                + identity(change.after()).toLowerCase(Locale.ROOT))
                        .run(TableText.replicaIdentity(table, identity(change.after())))
                        .undo(TableText.replicaIdentity(table, identity(change.before())))
                        .step());
    }

    private static String identity(@Nullable String identity) {
        return identity == null ? "DEFAULT" : identity;
    }

    void options(SetTableOptions change) {
        ObjectName table = change.after().name();
        Map<String, String> before = change.before().options();
        Map<String, String> after = change.after().options();
        Work work = Work.called("Store " + table + " otherwise")
                .run(statements(change.after(), before, after))
                .undo(statements(change.after(), after, before));
        boolean rewrites =
                REWRITING.stream().anyMatch(option -> !Objects.equals(before.get(option), after.get(option)));
        if (rewrites) {
            work.timeouts(Timeouts.LONG)
                    .estimate(new Sizes(situation).rewrite(table))
                    .hazard(
                            Hazard.Kind.DOWNTIME,
                            "Nobody reads or writes " + table
                                    + " while it is written anew; pg_repack does it beside others.");
        }
        drafts.add(Slot.SETTINGS, work.step());
    }

    private static List<String> statements(Table table, Map<String, String> from, Map<String, String> to) {
        var statements = new ArrayList<String>();
        String alter = Alter.table(table.name());
        new TreeMap<>(to).forEach((option, value) -> {
            if (!value.equals(from.get(option))) {
                statements.add(
                        switch (option) {
                            case "access_method" -> alter + "SET ACCESS METHOD " + Names.quote(value);
                            case "tablespace" -> alter + "SET TABLESPACE " + Names.quote(value);
                            default -> alter + "SET (" + option + " = " + Names.literal(value) + ")";
                        });
            }
        });
        new TreeMap<>(from).forEach((option, value) -> {
            if (!to.containsKey(option)) {
                statements.add(
                        switch (option) {
                            case "access_method" -> alter + "SET ACCESS METHOD heap";
                            case "tablespace" -> alter + "SET TABLESPACE pg_default";
                            default -> alter + "RESET (" + option + ")";
                        });
            }
        });
        return statements;
    }

    void persistence(SetPersistence change) {
        ObjectName table = change.table();
        boolean unlogged = change.after() == Persistence.UNLOGGED;
        drafts.add(
                Slot.SETTINGS,
                Work.called(unlogged ? "Let " + table + " be lost in a crash" : "Let " + table + " survive crashes")
                        .run(Alter.table(table) + (unlogged ? "SET UNLOGGED" : "SET LOGGED"))
                        .undo(Alter.table(table) + (unlogged ? "SET LOGGED" : "SET UNLOGGED"))
                        .timeouts(Timeouts.LONG)
                        .estimate(new Sizes(situation).rewrite(table))
                        .hazard(
                                Hazard.Kind.DOWNTIME,
                                "Nobody reads or writes " + table + " while it is written anew; there is no other way.")
                        .step());
    }

    void inheritance(ChangeInheritance change) {
        ObjectName table = change.table();
        for (ObjectName parent : change.after()) {
            if (!change.before().contains(parent)) {
                drafts.add(
                        Slot.SETTINGS,
                        Work.called("Let rows of " + table + " be rows of " + parent + " too")
                                .run(Alter.table(table) + "INHERIT " + Names.quote(parent))
                                .undo(Alter.table(table) + "NO INHERIT " + Names.quote(parent))
                                .done(Condition.inherits(table, parent))
                                .step());
            }
        }
        for (ObjectName parent : change.before()) {
            if (!change.after().contains(parent)) {
                drafts.mustNot("look for rows of " + table + " in " + parent);
                drafts.add(
                        Slot.LATE_SETTINGS,
                        -1,
                        Work.called("Let rows of " + table + " be rows of " + parent + " no more")
                                .run(Alter.table(table) + "NO INHERIT " + Names.quote(parent))
                                .undo(Alter.table(table) + "INHERIT " + Names.quote(parent))
                                .done(Condition.not(Condition.inherits(table, parent)))
                                .step());
            }
        }
    }
}
