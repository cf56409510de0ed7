package dev.underpin.review.rule;

import dev.underpin.engine.Ability;
import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.ColumnName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.catalog.TypeFamily;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Confidence;
import dev.underpin.model.finding.Draft;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.review.ReviewContext;
import dev.underpin.review.Rule;
import dev.underpin.review.Volume;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A yes or no that has a third answer which nobody named. */
public final class ThreeStateBoolean implements Rule {

    private static final Set<String> ASKS = Set.of("is", "has", "can", "should", "was", "allow", "allows", "requires");
    private static final Set<String> TELLS = Set.of("enabled", "disabled", "active", "visible", "hidden", "locked");

    private static final Card CARD = CardText.of(ThreeStateBoolean.class, "Boolean with a third state", Severity.LOW)
            .when(
                    "A boolean may be NULL and has a default, or is named as a yes-or-no question (is_, has_, opt_in, enabled)."
                            + " Other nullable booleans, where NULL may mean not yet answered, are left out.")
            .effect("NULL is neither: WHERE x and WHERE NOT x both leave the row out, and each reader guesses anew.")
            .instead("Decide what the NULLs mean, write it into the rows, and declare it NOT NULL.")
            .links("https://www.postgresql.org/docs/current/functions-logical.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> review(ReviewContext context) {
        return context.tables()
                .flatMap(table -> table.columns().stream()
                        .filter(column -> column.nullable() && column.generated() == null)
                        .filter(column -> column.type().family() == TypeFamily.BOOLEAN)
                        .filter(column -> decided(column) != null || isQuestion(column.name()))
                        .map(column -> finding(context, table, column)));
    }

    /** The default, where it is one of the two. */
    private static @Nullable String decided(Column column) {
        String value = column.defaultValue();
        return "true".equals(value) || "false".equals(value) ? value : null;
    }

    private static boolean isQuestion(String name) {
        List<String> words = NameWords.of(name);
        boolean opts = words.contains("opt") && words.contains("in") || words.contains("optin");
        return words.size() > 1 && ASKS.contains(words.getFirst()) || TELLS.contains(words.getLast()) || opts;
    }

    private Finding finding(ReviewContext context, Table table, Column column) {
        long nulls =
                context.countNulls(new ColumnName(table.name(), column.name())).orElse(-1L);
        String quoted = context.phrasing().quote(column.name());
        String decided = decided(column);
        Draft draft = finding(
                        Subject.column(table.name(), column.name()),
                        table.name().name() + "." + column.name() + " is a yes or no that may also be NULL.")
                .confidence(decided == null ? Confidence.LIKELY : Confidence.CERTAIN)
                .consequence(nulls > 0 ? "It is NULL in " + Volume.count(nulls) + " rows." : null)
                .evidence(Evidence.observed(
                        decided == null
                                ? "It has no default."
                                : "Its default is " + decided + ", and nothing refuses NULL.",
                        "SELECT " + quoted + ", count(*) FROM "
                                + context.phrasing().quote(table.name()) + " GROUP BY " + quoted));
        if (decided == null && nulls != 0) {
            return draft.choice(
                    "Say what NULL means.",
                    "It means no: write false into those rows, and declare it NOT NULL with the default false.",
                    "It means not asked yet: keep it, and say so in a comment on the column.");
        }
        return draft.remedy(
                nulls == 0
                        ? "No row is NULL: declare it NOT NULL."
                        : "Write the default into the rows that are NULL, in batches on a large table, and declare it NOT NULL.",
                statements(context, table, column, decided, nulls));
    }

    private static List<String> statements(
            ReviewContext context, Table table, Column column, @Nullable String decided, long nulls) {
        if (!context.has(Ability.ALTER_CONSTRAINTS)) {
            return List.of();
        }
        String quoted = context.phrasing().quote(column.name());
        var statements = new ArrayList<String>();
        if (nulls != 0 && decided != null) {
            statements.add("UPDATE " + context.phrasing().quote(table.name()) + " SET " + quoted + " = " + decided
                    + " WHERE " + quoted + " IS NULL");
        }
        statements.addAll(context.phrasing().setNotNull(table.name(), column.name()));
        return statements;
    }
}
