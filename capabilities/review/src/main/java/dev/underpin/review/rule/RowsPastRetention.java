package dev.underpin.review.rule;

import dev.underpin.engine.ColumnSample;
import dev.underpin.engine.Phrasing;
import dev.underpin.engine.TableSample;
import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Confidence;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.review.Retention;
import dev.underpin.review.ReviewContext;
import dev.underpin.review.Rule;
import dev.underpin.review.Volume;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;

/** Rows that should have gone by now. */
public final class RowsPastRetention implements Rule {

    private static final long A_FEW = 3;
    private static final int TENTH = 10;
    private static final int FIRST_YEAR = 1971;

    private static final Card CARD = CardText.of(
                    RowsPastRetention.class, "Rows older than the retention allows", Severity.HIGH)
            .needs(Need.CATALOG, Need.ROWS, Need.POLICY)
            .when(
                    "The policy file says how long a table's rows may be kept, and at least three of those looked at are older"
                            + " by more than a tenth of that time, which is left to the job that removes them. Age is told by"
                            + " the column that is named after a row's arrival, by the one that cuts the partitions, or by the"
                            + " only date or time there is; without such a column the rule is silent. Days before 1971 are"
                            + " taken for placeholders.")
            .effect(
                    "What was promised to persons, auditors or the owner of the disk is not kept, and nobody has noticed.")
            .instead(
                    "Remove what is too old in small batches, or partition by partition, and see to it that a job does so.")
            .links("https://eur-lex.europa.eu/eli/reg/2016/679/oj");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> review(ReviewContext context) {
        return context.today().stream()
                .flatMap(today -> context.tables()
                        .flatMap(table -> context.policy().context().retentionOf(table.name()).stream()
                                .flatMap(retention -> of(context, table, retention, today).stream())));
    }

    private Optional<Finding> of(ReviewContext context, Table table, Retention retention, LocalDate today) {
        LocalDate begins = retention.begins(today);
        LocalDate late = begins.minusDays(ChronoUnit.DAYS.between(begins, today) / TENTH);
        return RowClock.of(context, table)
                .flatMap(clock -> context.sample(table)
                        .flatMap(sample -> sample.column(clock.name())
                                .filter(values -> values.matching(value -> isBefore(value, late)) >= A_FEW)
                                .map(values -> finding(context, table, clock, sample, values, retention, today))));
    }

    /** Engines print days and instants with the day first; whatever does not begin with a day is not judged. */
    private static boolean isBefore(String value, LocalDate limit) {
        try {
            LocalDate day = LocalDate.parse(value.substring(0, Math.min(10, value.length())));
            return day.isBefore(limit) && day.getYear() >= FIRST_YEAR;
        } catch (DateTimeException noDay) {
            return false;
        }
    }

    private Finding finding(
            ReviewContext context,
            Table table,
            Column clock,
            TableSample sample,
            ColumnSample values,
            Retention retention,
            LocalDate today) {
        LocalDate begins = retention.begins(today);
        long old = values.matching(value -> isBefore(value, begins));
        long twice = values.matching(value -> isBefore(value, retention.begins(begins)));
        String further = twice == 0 ? "." : ", " + Volume.count(twice) + " of them older than twice that.";
        return finding(
                        Subject.table(table.name()),
                        table.name().name() + " holds rows older than the " + retention.words()
                                + " that underpin.yaml allows.")
                .confidence(Confidence.LIKELY)
                .consequence(context.volume(table))
                .evidence(Evidence.observed(
                        "By " + clock.name() + ", " + Volume.count(old) + " of " + Volume.count(sample.rows())
                                + (sample.complete() ? " rows" : " rows looked at") + " are older" + further,
                        query(context.phrasing(), table, clock, begins)))
                .choice(
                        "Decide whether the rows or the promise must go.",
                        RowClock.isCutBy(table, clock)
                                ? "Drop the partitions that hold nothing younger, and let a job do so from now on."
                                : "Remove them in small batches by " + clock.name()
                                        + ", and let a job do so from now on.",
                        "Keep them for longer, and change context.retention in underpin.yaml with whoever answers for it.",
                        "Keep them without what is personal in them, in a table of their own.");
    }

    private static String query(Phrasing phrasing, Table table, Column clock, LocalDate begins) {
        String column = phrasing.quote(clock.name());
        return "SELECT count(*), min(" + column + ") FROM " + phrasing.quote(table.name()) + " WHERE " + column + " < "
                + phrasing.literal(begins.toString());
    }
}
