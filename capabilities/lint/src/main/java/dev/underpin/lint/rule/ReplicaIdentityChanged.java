package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.effect.Difference;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.stream.Stream;

/** Another replica identity: what subscribers and change streams learn of an old row is something else now. */
public final class ReplicaIdentityChanged implements LintRule {

    private static final Card CARD = LintRule.seen(
                    ReplicaIdentityChanged.class, "Replica identity changed", Severity.MEDIUM)
            .when("The replica identity of an existing table changes.")
            .effect(
                    "NOTHING: updates and deletes fail where the table is published. FULL: each of them writes the whole old row to the log, and a subscriber without an index searches the table for it. An index: consumers get other key columns.")
            .instead(
                    "Tell those who read the stream first; use a unique index over NOT NULL columns where there is no primary key.")
            .links("https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-REPLICA-IDENTITY");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        return statement
                .altered(Subject.Kind.TABLE)
                .filter(table ->
                        table.changed("replica_identity") && table.before().fact("replica_identity") != null)
                .map(this::finding);
    }

    private Finding finding(Difference.Altered change) {
        String table = change.after().name();
        String becomes = change.after().text("replica_identity");
        String message = switch (becomes) {
            case "n" -> "Updates and deletes of " + table + " fail from now on if it is published.";
            case "f" -> "Each update and delete of " + table + " writes the whole old row to the log from now on.";
            case "i" -> "Readers of the change stream get other key columns for " + table + " from now on.";
            default -> "Readers of the change stream get the primary key of " + table + " from now on.";
        };
        return finding(
                        Subject.table(new ObjectName(
                                String.valueOf(change.after().subject().schema()), table)),
                        message)
                .severity(becomes.equals("n") ? Severity.HIGH : becomes.equals("f") ? Severity.MEDIUM : Severity.LOW)
                .evidence(Evidence.observed("Its replica identity goes from " + word(change.before()) + " to "
                        + word(change.after()) + "."))
                .advice(
                        "Change it together with those who read the stream: publications, subscriptions, change data capture.");
    }

    private static String word(CatalogEntry table) {
        return switch (table.text("replica_identity")) {
            case "n" -> "NOTHING";
            case "f" -> "FULL";
            case "i" -> "an index";
            default -> "the primary key";
        };
    }
}
