package dev.underpin.review.rule;

import dev.underpin.engine.Ability;
import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.catalog.TypeFamily;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Confidence;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.review.ReviewContext;
import dev.underpin.review.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** An instant that is stored as if it were a time on somebody's wall. */
public final class TimestampWithoutZone implements Rule {

    /** What happened at a moment: the first or last word of the name. */
    private static final Set<String> HAPPENED = NameWords.words("""
            created updated modified deleted inserted changed sent received logged processed finished started
            completed failed paid expires expired confirmed verified published occurred seen synced imported
            accepted cancelled canceled last""");

    /** Times of day that stay where they are when the clocks change, or whose zone the name tells. */
    private static final Set<String> WALL_CLOCK = NameWords.words("""
            local wall naive utc starts ends opens closes departs arrives scheduled""");

    private static final int HABIT = 5;
    private static final int SHOWN = 5;

    private static final Card CARD = CardText.of(
                    TimestampWithoutZone.class, "Instant without a time zone", Severity.MEDIUM)
            .when("A timestamp without time zone is an instant: its default is the current time, or its name says that"
                    + " something happened (created_at, last_login). Names that speak of local time, UTC or a timetable"
                    + " are left out. One finding for each table, or one in all where five tables or more do so and"
                    + " no column of the database has a zone.")
            .effect(
                    "The value depends on the session's zone when it was written, and readers elsewhere read another moment."
                            + " One hour a year happens twice.")
            .instead("Use timestamp with time zone: it stores the instant and takes no more room.")
            .links("https://www.postgresql.org/docs/current/datatype-datetime.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> review(ReviewContext context) {
        if (!context.has(Ability.TIMESTAMP_WITH_ZONE)) {
            return Stream.empty();
        }
        List<Table> tables = context.tables()
                .filter(table -> !MigrationTables.isOne(table))
                .filter(table -> !instants(table).isEmpty())
                .toList();
        long zoned = zoned(context);
        return tables.size() >= HABIT && zoned == 0
                ? Stream.of(habit(tables))
                : tables.stream().map(table -> finding(context, table, instants(table), zoned));
    }

    private static List<Column> instants(Table table) {
        return table.columns().stream()
                .filter(column -> column.type().family() == TypeFamily.TIMESTAMP)
                .filter(TimestampWithoutZone::isInstant)
                .toList();
    }

    private static long zoned(ReviewContext context) {
        return context.tables()
                .flatMap(table -> table.columns().stream())
                .filter(column -> column.type().family() == TypeFamily.TIMESTAMP_WITH_ZONE)
                .count();
    }

    /** Where nobody ever wrote a zone, it is one decision and one finding. */
    private Finding habit(List<Table> tables) {
        int columns = tables.stream().mapToInt(table -> instants(table).size()).sum();
        return finding(
                        Subject.database(),
                        "No instant has a time zone: " + columns + " columns of " + tables.size()
                                + " tables keep a wall-clock time.")
                .confidence(Confidence.LIKELY)
                .evidence(Evidence.observed("Among them "
                        + ReviewContext.list(tables.stream()
                                .limit(SHOWN)
                                .map(table -> table.name().name() + "."
                                        + instants(table).getFirst().name())
                                .toList())
                        + "."))
                .choice(
                        "Decide once for all of them.",
                        "All writers use UTC and always will: say so in the documentation, and set timezone to UTC for the"
                                + " database and the roles.",
                        "Use timestamp with time zone for what is added, and convert the columns that people in several zones"
                                + " read first.");
    }

    private static boolean isInstant(Column column) {
        List<String> words = NameWords.of(column.name());
        if (words.stream().anyMatch(WALL_CLOCK::contains)) {
            return false;
        }
        return isNow(column) || words.getLast().equals("at") || words.stream().anyMatch(HAPPENED::contains);
    }

    private static boolean isNow(Column column) {
        String value = String.valueOf(column.defaultValue()).toLowerCase(Locale.ROOT);
        return value.contains("now()") || value.contains("current_timestamp") || value.contains("_timestamp()");
    }

    /** @param zoned how many columns of the database have a zone */
    private Finding finding(ReviewContext context, Table table, List<Column> columns, long zoned) {
        List<String> names = columns.stream().map(Column::name).toList();
        return finding(
                        names.size() == 1
                                ? Subject.column(table.name(), names.getFirst())
                                : Subject.table(table.name()),
                        table.name().name() + " keeps " + ReviewContext.list(names) + " without a time zone.")
                .confidence(Confidence.LIKELY)
                .consequence(context.volume(table))
                .evidence(Evidence.observed(
                        zoned == 0
                                ? "No column of this database has a time zone."
                                : "Columns of this database that have a time zone: " + zoned + "."))
                .remedy(
                        "If the values were written in UTC, convert them as such: the table is not rewritten then. The lock is"
                                + " exclusive, indexes on the column are built again, and views of it stand in the way.",
                        statements(context, table, columns));
    }

    private static List<String> statements(ReviewContext context, Table table, List<Column> columns) {
        var statements = new ArrayList<String>();
        for (Column column : columns) {
            int precision = column.type().precision();
            String type = "timestamp" + (precision < 0 ? "" : "(" + precision + ")") + " with time zone";
            statements.addAll(context.phrasing().alterType(table.name(), column.name(), type, ""));
        }
        if (!statements.isEmpty()) {
            statements.addFirst("SET timezone = 'UTC'");
        }
        return statements;
    }
}
