package dev.underpin.testkit.draft;

import dev.underpin.testkit.draft.DraftRelation.Kind;
import java.util.List;

/** Drafts what stands watch over a table: triggers, rules, row security, replica identity. */
final class GuardDrafts {

    private static final List<String> STATES = List.of("DISABLE", "ENABLE REPLICA", "ENABLE ALWAYS");

    private final Draft draft;
    private final Dice dice;
    private final Conditions conditions;

    GuardDrafts(Draft draft) {
        this.draft = draft;
        this.dice = draft.dice();
        this.conditions = new Conditions(draft);
    }

    void on(DraftRelation relation) {
        if (relation.kind() == Kind.MATERIALIZED || relation.columns().isEmpty()) {
            return;
        }
        if (dice.chance(0.25)) {
            trigger(relation);
        }
        if (dice.chance(0.1) && relation.kind() != Kind.PARTITION) {
            rule(relation);
        }
        if (relation.kind() != Kind.VIEW && dice.chance(0.2)) {
            policies(relation);
        }
        if (relation.kind() == Kind.TABLE && dice.chance(0.1)) {
            draft.add("ALTER TABLE " + relation.name() + " REPLICA IDENTITY " + dice.pick(List.of("FULL", "NOTHING")));
        }
    }

    private void trigger(DraftRelation relation) {
        String function = draft.qualified("fire");
        draft.add("CREATE FUNCTION " + function + "() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$");
        draft.made("FUNCTION", function + "()");
        String name = draft.name("trigger");
        String column = dice.pick(relation.columns()).name();
        boolean plain = relation.kind() == Kind.TABLE;
        String form = relation.kind() == Kind.VIEW
                ? dice.pick(List.of(
                        "TRIGGER <name> INSTEAD OF INSERT OR DELETE ON <table> FOR EACH ROW",
                        "TRIGGER <name> INSTEAD OF UPDATE ON <table> FOR EACH ROW",
                        "TRIGGER <name> BEFORE UPDATE ON <table> FOR EACH STATEMENT"))
                : dice.pick(List.of(
                                "TRIGGER <name> BEFORE INSERT ON <table> FOR EACH ROW",
                                "TRIGGER <name> AFTER UPDATE OF <column> ON <table> FOR EACH ROW WHEN (OLD.<column> IS NULL AND pg_trigger_depth() < 3)",
                                "TRIGGER <name> AFTER TRUNCATE ON <table>",
                                "CONSTRAINT TRIGGER <name> AFTER INSERT OR DELETE ON <table> DEFERRABLE INITIALLY DEFERRED FOR EACH ROW",
                                "TRIGGER <name> AFTER INSERT OR UPDATE OR DELETE ON <table> FOR EACH STATEMENT",
                                "TRIGGER <name> AFTER DELETE ON <table> REFERENCING OLD TABLE AS \"old rows\" FOR EACH STATEMENT",
                                "TRIGGER <name> BEFORE UPDATE ON <table> FOR EACH ROW WHEN (OLD.* IS NULL OR NEW.* IS NOT NULL)")
                        .subList(
                                0,
                                plain
                                                && relation.columns().stream()
                                                        .noneMatch(one ->
                                                                one.name().startsWith("generated"))
                                        ? 7
                                        : 6));
        draft.add("CREATE "
                + form.replace("<name>", name)
                        .replace("<table>", relation.name())
                        .replace("<column>", column) + " EXECUTE FUNCTION " + function + "("
                + dice.maybe(0.4, "'it''s', 'x'", "E'back\\\\slash', 1", "''") + ")");
        if (relation.kind() != Kind.VIEW) {
            draft.made("TRIGGER", name + " ON " + relation.name());
            if (dice.chance(0.3)) {
                draft.add("ALTER TABLE " + relation.name() + " " + dice.pick(STATES) + " TRIGGER " + name);
            }
        }
    }

    private void rule(DraftRelation relation) {
        String name = draft.name("rule");
        draft.add("CREATE RULE " + name + " AS ON " + dice.pick(List.of("UPDATE", "DELETE")) + " TO " + relation.name()
                + (dice.chance(0.4)
                        ? " WHERE OLD." + dice.pick(relation.columns()).name() + " IS NULL DO INSTEAD NOTHING"
                        : dice.pick(List.of(
                                " DO INSTEAD NOTHING", " DO ALSO NOTIFY heard", " DO ALSO SELECT OLD.*, 'it''s'"))));
        draft.made("RULE", name + " ON " + relation.name());
        if (relation.kind() == Kind.TABLE && dice.chance(0.3)) {
            draft.add("ALTER TABLE " + relation.name() + " " + dice.pick(STATES) + " RULE " + name);
        }
    }

    private void policies(DraftRelation relation) {
        for (int i = dice.below(3); i >= 0; i--) {
            String name = draft.name("policy");
            String command = dice.pick(List.of("ALL", "SELECT", "INSERT", "UPDATE", "DELETE"));
            String using = " USING (" + conditions.on(relation.columns()) + ")";
            String check =
                    " WITH CHECK (" + dice.pick(List.of("true", "EXISTS (SELECT FROM " + relation.name() + ")")) + ")";
            draft.add("CREATE POLICY " + name + " ON " + relation.name() + dice.maybe(0.3, " AS RESTRICTIVE") + " FOR "
                    + command
                    + dice.maybe(
                            0.5,
                            " TO " + AccessDrafts.READER,
                            " TO " + AccessDrafts.WRITER + ", " + AccessDrafts.READER,
                            " TO PUBLIC")
                    + switch (command) {
                        case "INSERT" -> check;
                        case "SELECT", "DELETE" -> using;
                        default -> using + (dice.chance(0.5) ? check : "");
                    });
            draft.made("POLICY", name + " ON " + relation.name());
        }
        if (dice.chance(0.8)) {
            draft.add("ALTER TABLE " + relation.name() + " ENABLE ROW LEVEL SECURITY");
        }
        if (dice.chance(0.3)) {
            draft.add("ALTER TABLE " + relation.name() + " FORCE ROW LEVEL SECURITY");
        }
    }
}
