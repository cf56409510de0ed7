package dev.underpin.lint.rule;

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
import dev.underpin.sql.Verb;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Between timestamp and timestamptz the server saves the rewrite only in a session whose zone is UTC, as scratch's is. */
public final class TimestampTypeDependsOnZone implements LintRule {

    private static final Card CARD = LintRule.seen(
                    TimestampTypeDependsOnZone.class,
                    "Timestamp type change that depends on the session's zone",
                    Severity.MEDIUM)
            .when(
                    "A column of an existing table goes from timestamp to timestamptz or back without a rewrite, and the file does not set TimeZone.")
            .effect(
                    "In a session with another zone every row is rewritten while nobody can read the table, and the same values mean other moments.")
            .instead("Set the zone that the values are in for the session, or say it with USING … AT TIME ZONE.")
            .links(
                    "https://www.postgresql.org/docs/current/datatype-datetime.html#DATATYPE-TIMEZONES",
                    "https://www.postgresql.org/docs/release/12.0/");

    private static final Set<String> BOTH = Set.of("timestamp without time zone", "timestamp with time zone");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        boolean guessed = statement.recorded().basis() == Basis.GUESS;
        if (guessed || statement.earlier().stream().anyMatch(TimestampTypeDependsOnZone::setsZone)) {
            return Stream.empty();
        }
        return statement
                .altered(Subject.Kind.COLUMN)
                .filter(column -> column.changed("base_type")
                        && BOTH.contains(column.before().text("base_type"))
                        && BOTH.contains(column.after().text("base_type")))
                .filter(column -> !Parts.rewrote(statement, column.entry()))
                .map(column -> finding(statement, column));
    }

    private static boolean setsZone(LintedStatement statement) {
        return statement.kind().verb() == Verb.SET && (statement.says("TIME", "ZONE") || statement.says("TIMEZONE"));
    }

    private Finding finding(LintedStatement statement, Difference.Altered column) {
        ObjectName table = Parts.table(column.entry());
        String zone = String.valueOf(statement.effect().settings().get("TimeZone"));
        String set = statement.effect().inTransaction() ? "SET LOCAL TimeZone = 'UTC'" : "SET TimeZone = 'UTC'";
        return finding(
                        Subject.column(table, column.entry().name()),
                        table.name() + "." + column.entry().name() + " becomes "
                                + column.after().text("type") + " for free only in a session whose TimeZone is UTC ("
                                + zone + " here); in any other, all of " + table.name()
                                + " is rewritten under ACCESS EXCLUSIVE and read in that zone.")
                .severity(statement.severity(table, card().severity()))
                .consequence(statement.duration(table, Work.REWRITE))
                .evidence(statement.evidence())
                .remedy(
                        "If the values are in UTC, say so right before. If they are in another zone, the rewrite is needed: USING "
                                + statement.phrasing().quote(column.entry().name()) + " AT TIME ZONE and its name.",
                        List.of(set));
    }
}
