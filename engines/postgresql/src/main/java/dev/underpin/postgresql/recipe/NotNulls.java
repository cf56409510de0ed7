package dev.underpin.postgresql.recipe;

import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.NotNullConstraint;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.plan.Timeouts;
import dev.underpin.postgresql.Names;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Columns that begin to refuse NULL. Setting it outright reads every row under ACCESS EXCLUSIVE; a rule that is first made for new
 * rows and then proven lets others go on. Since version 18 NOT NULL itself can be such a rule, before it takes a CHECK.
 */
final class NotNulls {

    /** From this version on NOT NULL is a constraint with a name, and can be made NOT VALID. */
    static final int NATIVE = 18;

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
        set(table, column, slot, constraintName(table, column.name()));
    }

    /** @param name to make the rule under, which may be another than its own */
    void set(ObjectName table, Column column, Slot slot, String name) {
        if (situation.version() >= NATIVE) {
            natively(table, column.name(), name, slot);
        } else {
            byCheck(table, column.name(), slot);
        }
    }

    /** The rule that will have its name when another column has given it up; empty where nothing stands in the way. */
    Optional<String> awaited(ObjectName table, String column) {
        String name = constraintName(table, column);
        Table today = situation.before(table);
        boolean taken = today.columns().stream()
                .filter(one -> !one.nullable())
                .anyMatch(one -> oldName(table, one.name()).equals(name));
        return situation.version() >= NATIVE && taken ? Optional.of(name) : Optional.empty();
    }

    /** Makes a column of today refuse NULL again, without a scan that keeps others out. */
    void restore(Work work, ObjectName table, String column) {
        if (situation.version() >= NATIVE) {
            String name = oldName(table, column);
            work.undo(Alter.table(table) + "ADD CONSTRAINT " + Names.quote(name) + " NOT NULL " + Names.quote(column)
                            + " NOT VALID")
                    .undo(Alter.validate(table, name));
        } else {
            String proof = Shadow.proof(table.name(), column);
            work.undo(Alter.table(table) + "ADD CONSTRAINT " + Names.quote(proof) + " CHECK (" + Names.quote(column)
                            + " IS NOT NULL) NOT VALID")
                    .undo(Alter.validate(table, proof))
                    .undo(Alter.column(table, column) + "SET NOT NULL", Alter.dropConstraint(table, proof));
        }
    }

    /** The name the target gives it, or else the server's usual one. */
    String constraintName(ObjectName table, String column) {
        return named(table, column).map(NotNullConstraint::name).orElseGet(() -> usualName(table, column));
    }

    /** Whether the target wants it of old rows too. */
    boolean isProven(ObjectName table, String column) {
        return named(table, column).map(NotNullConstraint::validated).orElse(true);
    }

    /** The rule of the target, where it has a name of its own. */
    private Optional<NotNullConstraint> named(ObjectName table, String column) {
        return situation
                .newTable(table)
                .flatMap(its -> its.constraints(NotNullConstraint.class)
                        .filter(constraint -> constraint.column().equals(column) && constraint.name() != null)
                        .findFirst());
    }

    static String usualName(ObjectName table, String column) {
        String usual = table.name() + "_" + column + "_not_null";
        return usual.getBytes(StandardCharsets.UTF_8).length <= 63 ? usual : Shadow.proof(table.name(), column);
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
        if (isProven(table, column)) {
            prove(table, column, name, slot);
        }
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
                        .undo(refusing(table, column)
                                .map(child -> Alter.column(child, column) + "SET NOT NULL")
                                .toList())
                        .done(Condition.notNull(table, column))
                        .step());
    }

    /** Children, at any depth, that refuse NULL by themselves today. */
    private Stream<ObjectName> refusing(ObjectName table, String column) {
        return situation.children(table).stream()
                .map(Table::name)
                .flatMap(child -> Stream.concat(
                        refuses(situation.oldTable(child).orElse(null), column) ? Stream.of(child) : Stream.empty(),
                        refusing(child, column)));
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

    /** Gives the rule of a column that was inherited, and is so no more, the name it is to have, whatever that is today. */
    Work called(ObjectName table, NotNullConstraint constraint) {
        String relation = Names.literal(Names.quote(table)) + "::regclass";
        String name = String.valueOf(constraint.name());
        return Work.called("Call the rule that " + table + "." + constraint.column() + " refuses NULL " + name)
                .run(
                        "DO $called$\nDECLARE\n    today name := (SELECT c.conname FROM pg_constraint c JOIN pg_attribute a\n"
                                + "        ON a.attrelid = c.conrelid AND c.conkey = ARRAY[a.attnum]\n"
                                + "        WHERE c.conrelid = " + relation + " AND c.contype = 'n' AND a.attname = "
                                + Names.literal(constraint.column()) + ");\nBEGIN\n"
                                + "    IF today <> " + Names.literal(name) + " THEN\n"
                                + "        EXECUTE format('"
                                + Alter.table(table).replace("'", "''").replace("%", "%%")
                                + "RENAME CONSTRAINT %I TO %I', today, "
                                + Names.literal(name) + ");\n    END IF;\nEND $called$")
                .nothingToUndo("As a child's, the rule goes by any name.");
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

    private static boolean refuses(@Nullable Table table, String column) {
        return table != null
                && table.column(column).filter(one -> !one.nullable()).isPresent();
    }
}
