package dev.underpin.testkit.draft;

import dev.underpin.testkit.draft.DraftRelation.Kind;
import java.util.List;

/** A whole database as one seed makes it: a script of which each statement succeeds on a server of the given version. */
public final class DatabaseDraft {

    private final Draft draft;
    private final Dice dice;

    private DatabaseDraft(long seed, int version) {
        this.draft = new Draft(seed, version);
        this.dice = draft.dice();
    }

    public static List<String> script(long seed, int version) {
        return new DatabaseDraft(seed, version).statements();
    }

    private List<String> statements() {
        var access = new AccessDrafts(draft);
        var extras = new ExtraDrafts(draft);
        var routines = new RoutineDrafts(draft);
        access.roles();
        schemas();
        if (dice.chance(0.3)) {
            access.defaults();
        }
        times(3, routines::simple);
        times(2, extras::sequence);
        times(8, new TypeDrafts(draft)::one);
        times(5, new TableDrafts(draft)::one);
        times(2, new PartitionDrafts(draft)::one);
        keysAndIndexes();
        times(4, new ReferenceDrafts(draft)::one);
        times(2, extras::owned);
        times(2, routines::one);
        times(6, new ViewDrafts(draft)::one);
        var indexes = new IndexDrafts(draft);
        draft.relations(Kind.MATERIALIZED).forEach(indexes::on);
        times(4, routines::one);
        var guards = new GuardDrafts(draft);
        draft.relations().forEach(guards::on);
        times(2, extras::statistics);
        times(1, extras::publication);
        access.afterwards();
        return draft.statements();
    }

    private void schemas() {
        if (dice.chance(0.7)) {
            draft.schemas().add("public");
        }
        for (int i = dice.below(2); i >= 0; i--) {
            String name = draft.name("s");
            draft.add("CREATE SCHEMA " + name);
            draft.schemas().add(name);
            draft.made("SCHEMA", name);
        }
    }

    private void keysAndIndexes() {
        var keys = new KeyDrafts(draft);
        var indexes = new IndexDrafts(draft);
        for (DraftRelation table : draft.relations(Kind.TABLE)) {
            keys.on(table);
            indexes.on(table);
        }
    }

    /** So many times at most. */
    private void times(int most, Runnable draw) {
        for (int i = dice.below(most + 1); i > 0; i--) {
            draw.run();
        }
    }
}
