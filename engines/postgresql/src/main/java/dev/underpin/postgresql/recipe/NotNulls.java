package dev.underpin.postgresql.recipe;

import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.NotNullConstraint;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.plan.Timeouts;
import dev.underpin.postgresql.Names;

/**
 * Columns that begin to refuse NULL. Setting it outright reads every row under ACCESS EXCLUSIVE; a rule that is first made for new
 * rows and then proven lets others go on. Since version 18 NOT NULL itself can be such a rule, before it takes a CHECK.
 */
final class NotNulls {

    private static final int NATIVE = 18;

    private final Situation situation;
    private final Drafts drafts;
    private final Sizes sizes;

    NotNulls(Situation situation, Drafts drafts) {
        this.situation = situation;
        this.drafts = drafts;
        this.sizes = new Sizes(situation);
    }

    /** @param slot among whose steps the rule is made and proven */
    void set(ObjectName table, Column column, Slot slot) {
        if (situation.version() >= NATIVE) {
            String name = constraintName(table, column.name());
            if (isTaken(table, column.name(), name)) {
                String meanwhile = Shadow.proof(table.name(), column.name());
                natively(table, column.name(), meanwhile, slot);
                nameAtLast(table, column.name(), meanwhile, name);
            } else {
                natively(table, column.name(), name, slot);
            }
        } else {
            byCheck(table, column.name(), slot);
        }
    }

    /** The name the target gives it, or else the server's usual one. */
    String constraintName(ObjectName table, String column) {
        return situation
                .newTable(table)
                .flatMap(its -> its.constraints(NotNullConstraint.class)
                        .filter(constraint -> constraint.column().equals(column))
                        .map(NotNullConstraint::name)
                        .filter(java.util.Objects::nonNull)
                        .findFirst())
                .orElseGet(() -> usualName(table, column));
    }

    static String usualName(ObjectName table, String column) {
        String usual = table.name() + "_" + column + "_not_null";
        return usual.length() <= 63 ? usual : Shadow.proof(table.name(), column);
    }

    /** A renamed column's rule keeps the name it had, which its former self still has while both are there. */
    private boolean isTaken(ObjectName table, String column, String name) {
        return situation
                .oldTable(table)
                .filter(its -> its.columns().stream()
                        .anyMatch(one -> !one.nullable()
                                && !one.name().equals(column)
                                && oldName(table, one.name()).equals(name)))
                .isPresent();
    }

    private void nameAtLast(ObjectName table, String column, String meanwhile, String name) {
        drafts.add(
                Slot.LATE_SETTINGS,
                Work.called("Call " + meanwhile + " of " + table + " " + name)
                        .run(Alter.renameConstraint(table, meanwhile, name))
                        .undo(Alter.renameConstraint(table, name, meanwhile))
                        .done(Condition.both(
                                Condition.notNull(table, column),
                                Condition.not(Condition.constraint(table, meanwhile))))
                        .step());
    }

    private void natively(ObjectName table, String column, String name, Slot slot) {
        drafts.add(
                slot,
                Work.called("Let " + table + "." + column + " refuse NULL in new rows")
                        .run(Alter.table(table) + "ADD CONSTRAINT " + Names.quote(name) + " NOT NULL "
                                + Names.quote(column) + " NOT VALID")
                        .undo(Alter.dropConstraint(table, name))
                        .done(Condition.constraint(table, name))
                        .step());
        prove(table, column, name, slot);
    }

    private void prove(ObjectName table, String column, String name, Slot slot) {
        drafts.add(
                slot,
                Work.called("Prove that no row of " + table + " has NULL in " + column)
                        .run(Alter.validate(table, name))
                        .nothingToUndo("What is proven is not different for anybody.")
                        .timeouts(Timeouts.LONG)
                        .estimate(sizes.scan(table))
                        .done(Condition.validated(table, name))
                        .step());
    }

    private void byCheck(ObjectName table, String column, Slot slot) {
        String proof = Shadow.proof(table.name(), column);
        String check =
                "ADD CONSTRAINT " + Names.quote(proof) + " CHECK (" + Names.quote(column) + " IS NOT NULL) NOT VALID";
        drafts.add(
                slot,
                Work.called("Let " + table + "." + column + " refuse NULL in new rows")
                        .run(Alter.table(table) + check)
                        .undo(Alter.dropConstraint(table, proof))
                        .done(Condition.constraint(table, proof))
                        .step());
        prove(table, column, proof, slot);
        drafts.add(
                slot,
                Work.called("Make " + table + "." + column + " NOT NULL, which the proof lets pass without a scan")
                        .run(Alter.column(table, column) + "SET NOT NULL", Alter.dropConstraint(table, proof))
                        .undo(Alter.table(table) + check, Alter.column(table, column) + "DROP NOT NULL")
                        .undo(Alter.validate(table, proof))
                        .done(Condition.notNull(table, column))
                        .step());
    }

    /** Drops the rule of a former column. Its way back proves it behind the switch, but for a key's, which must be so at once. */
    void drop(Way way, ObjectName table, SwappedColumn column, boolean key) {
        String drop = Alter.column(table, column.former()) + "DROP NOT NULL";
        String name = oldName(table, column.name());
        if (situation.version() >= NATIVE) {
            String add = "ADD CONSTRAINT " + Names.quote(name) + " NOT NULL " + Names.quote(column.former());
            way.then(drop, Alter.table(table) + add + (key ? "" : " NOT VALID"));
            if (!key) {
                way.behindUndo(Alter.validate(table, name));
            }
        } else if (key) {
            way.then(drop, Alter.column(table, column.former()) + "SET NOT NULL");
        } else {
            String proof = Shadow.proof(table.name(), column.name());
            way.then(
                    drop,
                    Alter.table(table) + "ADD CONSTRAINT " + Names.quote(proof) + " CHECK ("
                            + Names.quote(column.former()) + " IS NOT NULL) NOT VALID");
            way.behindUndo(Alter.validate(table, proof));
            way.behindUndo(Alter.column(table, column.name()) + "SET NOT NULL", Alter.dropConstraint(table, proof));
        }
    }

    /** What its rule is called today. */
    String oldName(ObjectName table, String column) {
        return situation
                .before(table)
                .constraints(NotNullConstraint.class)
                .filter(one -> one.column().equals(column))
                .map(one -> String.valueOf(one.name()))
                .findFirst()
                .orElseGet(() -> usualName(table, column));
    }

    /** From one rule about NULL to another name of it, where the column refuses NULL before and after. */
    boolean renamesOnly(ObjectName table, NotNullConstraint constraint) {
        return refuses(situation.oldTable(table).orElse(null), constraint.column())
                && refuses(situation.newTable(table).orElse(null), constraint.column());
    }

    private static boolean refuses(@org.jspecify.annotations.Nullable Table table, String column) {
        return table != null
                && table.column(column).filter(one -> !one.nullable()).isPresent();
    }
}
