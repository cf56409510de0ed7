package dev.underpin.lint.rule;

import dev.underpin.engine.Phrasing;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.finding.Remedy.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ways to give a table a constraint while it is in use: the lock that blocks is held for milliseconds, and the reading is done
 * under one that does not.
 *
 * <p>Locks: postgresql.org/docs/current/sql-altertable.html, notes.
 */
final class SafeSteps {

    private static final String NEXT = "_new";
    private static final int NOT_NULL_NOT_VALID = 18;
    private static final Pattern DEFERRABLE = Pattern.compile(" DEFERRABLE.*$");

    private SafeSteps() {}

    static String alter(Phrasing phrasing, ObjectName table) {
        return "ALTER TABLE " + phrasing.quote(table) + " ";
    }

    /** A CHECK or foreign key that the statement adds; one that takes another's place comes beside it first. */
    static List<Stage> unvalidated(LintedStatement statement, CatalogEntry constraint) {
        Phrasing phrasing = statement.phrasing();
        ObjectName table = ConstraintFacts.table(constraint);
        String name = constraint.name();
        if (!ConstraintFacts.isRemade(statement, constraint)) {
            return unvalidated(phrasing, table, constraint, name);
        }
        var stages = new ArrayList<>(unvalidated(phrasing, table, constraint, name + NEXT));
        stages.add(Stage.together(
                alter(phrasing, table) + "DROP CONSTRAINT " + phrasing.quote(name),
                alter(phrasing, table) + "RENAME CONSTRAINT " + phrasing.quote(name + NEXT) + " TO "
                        + phrasing.quote(name)));
        return stages;
    }

    /** A CHECK or foreign key: unvalidated first. */
    static List<Stage> unvalidated(Phrasing phrasing, ObjectName table, CatalogEntry constraint, String name) {
        return List.of(
                Stage.together(alter(phrasing, table) + "ADD CONSTRAINT " + phrasing.quote(name) + " "
                        + constraint.text("definition").replaceFirst(" NOT VALID$", "") + " NOT VALID"),
                Stage.together(validate(phrasing, table, name)));
    }

    static String validate(Phrasing phrasing, ObjectName table, String constraint) {
        return alter(phrasing, table) + "VALIDATE CONSTRAINT " + phrasing.quote(constraint);
    }

    /** From 18 on by a NOT NULL that is validated later; before, by a CHECK that proves it and spares the reading. */
    static List<Stage> notNull(LintedStatement statement, ObjectName table, String column) {
        Phrasing phrasing = statement.phrasing();
        if (statement.version() >= NOT_NULL_NOT_VALID) {
            String name = table.name() + "_" + column + "_not_null";
            return List.of(
                    Stage.together(alter(phrasing, table) + "ADD CONSTRAINT " + phrasing.quote(name) + " NOT NULL "
                            + phrasing.quote(column) + " NOT VALID"),
                    Stage.together(validate(phrasing, table, name)));
        }
        String check = phrasing.quote(table.name() + "_" + column + "_not_null");
        return List.of(
                Stage.together(alter(phrasing, table) + "ADD CONSTRAINT " + check + " CHECK (" + phrasing.quote(column)
                        + " IS NOT NULL) NOT VALID"),
                Stage.together(alter(phrasing, table) + "VALIDATE CONSTRAINT " + check),
                Stage.together(
                        alter(phrasing, table) + "ALTER COLUMN " + phrasing.quote(column) + " SET NOT NULL",
                        alter(phrasing, table) + "DROP CONSTRAINT " + check));
    }

    /** A unique constraint or primary key over an index that is built beforehand. */
    static List<Stage> overIndex(LintedStatement statement, CatalogEntry constraint, CatalogEntry index) {
        Phrasing phrasing = statement.phrasing();
        ObjectName table = ConstraintFacts.table(constraint);
        boolean remade = ConstraintFacts.isRemade(statement, constraint);
        String name = index.name() + (remade ? NEXT : "");
        String using = usingIndex(phrasing, table, constraint, index.name(), name);
        String swap = " DROP CONSTRAINT " + phrasing.quote(index.name()) + ", ADD ";
        return List.of(
                Stage.outside(IndexText.concurrently(index, phrasing.quote(name))),
                Stage.together(remade ? using.replaceFirst(" ADD ", Matcher.quoteReplacement(swap)) : using));
    }

    /** The constraint over an index that is there. */
    static String usingIndex(Phrasing phrasing, ObjectName table, CatalogEntry constraint, String name, String index) {
        Matcher deferrable = DEFERRABLE.matcher(constraint.text("definition"));
        boolean primary = constraint.text("kind").equals("primary key");
        return alter(phrasing, table) + "ADD CONSTRAINT " + phrasing.quote(name)
                + (primary ? " PRIMARY KEY" : " UNIQUE") + " USING INDEX " + phrasing.quote(index)
                + (deferrable.find() ? deferrable.group() : "");
    }
}
