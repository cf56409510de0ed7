package dev.underpin.lint.rule;

import dev.underpin.engine.Phrasing;
import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.lint.Sizes.Work;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.Difference;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Evidence.Basis;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A type change that writes every row anew, seen to do so: the many that do not are left alone. */
public final class ColumnTypeRewritesTable implements LintRule {

    private static final Card CARD = LintRule.seen(
                    ColumnTypeRewritesTable.class, "Type change that rewrites the table", Severity.HIGH)
            .when("A column of an existing table changes its type, and the table, or partitions of it, get new files.")
            .effect(
                    "Reads and writes wait while every row and every index is written anew; it needs the table's size again on disk.")
            .instead(
                    "Add a column of the new type, keep it in step with a trigger, backfill in batches, then swap the names.")
            .links("https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        if (statement.recorded().basis() == Basis.GUESS) {
            return Stream.empty(); // the type it had is a guess: TypeChangeDependsOnPresentType tells
        }
        return statement
                .altered(Subject.Kind.COLUMN)
                .filter(column -> column.changed("type"))
                .filter(column -> Parts.rewrote(statement, column.after()))
                .map(column -> finding(statement, column));
    }

    private Finding finding(LintedStatement statement, Difference.Altered column) {
        ObjectName table = table(column);
        String was = column.before().text("type");
        String becomes = column.after().text("type");
        return finding(
                        Subject.column(table, column.entry().name()),
                        table.name() + "." + column.entry().name() + " goes from " + was + " to " + becomes
                                + ": the whole table is rewritten while nobody can read it.")
                .severity(statement.severity(table, card().severity()))
                .consequence(statement.duration(table, Work.REWRITE))
                .evidence(statement.evidence())
                .remedy(
                        "Change it beside the running application; the last statement takes milliseconds.",
                        shadow(statement.phrasing(), table, column.entry().name(), becomes));
    }

    private static List<String> shadow(Phrasing phrasing, ObjectName table, String column, String type) {
        String name = phrasing.quote(table);
        String old = phrasing.quote(column);
        String next = phrasing.quote(column + "_new");
        String routine = phrasing.quote(table.schema()) + "." + phrasing.quote(table.name() + "_" + column + "_sync");
        return List.of(
                "ALTER TABLE " + name + " ADD COLUMN " + next + " " + type,
                "CREATE FUNCTION " + routine + "() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW." + next
                        + " := NEW." + old + "; RETURN NEW; END $$",
                "CREATE TRIGGER " + phrasing.quote(column + "_sync") + " BEFORE INSERT OR UPDATE ON " + name
                        + " FOR EACH ROW EXECUTE FUNCTION " + routine + "()",
                "-- In batches of some thousand rows, each in a transaction of its own, until no row is left:",
                "UPDATE " + name + " SET " + next + " = " + old + " WHERE " + next + " IS DISTINCT FROM " + old
                        + " AND …",
                "-- Then, in one transaction with a short lock_timeout: drop the trigger and swap the names.",
                "ALTER TABLE " + name + " RENAME COLUMN " + old + " TO " + phrasing.quote(column + "_old"),
                "ALTER TABLE " + name + " RENAME COLUMN " + next + " TO " + old);
    }

    private static ObjectName table(Difference.Altered column) {
        return Objects.requireNonNull(column.entry().subject().owner());
    }
}
