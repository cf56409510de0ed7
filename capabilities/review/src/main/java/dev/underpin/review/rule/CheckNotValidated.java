package dev.underpin.review.rule;

import dev.underpin.model.catalog.CheckConstraint;
import dev.underpin.model.catalog.NotNullConstraint;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.review.ReviewContext;
import dev.underpin.review.Rule;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A condition that old rows were never held to. */
public final class CheckNotValidated implements Rule {

    private static final Card CARD = CardText.of(
                    CheckNotValidated.class, "Check that was never validated", Severity.MEDIUM)
            .when(
                    "A CHECK or NOT NULL constraint is marked NOT VALID or NOT ENFORCED. Inherited ones count at their parent.")
            .effect(
                    "Rows from before may break it: the next update of such a row fails, wherever it comes from, and the"
                            + " planner cannot rely on the condition.")
            .instead("Repair the rows that break it, then validate it. Validating does not block writes.")
            .links(
                    "https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-VALIDATE-CONSTRAINT");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> review(ReviewContext context) {
        return context.tables()
                .flatMap(table -> Stream.concat(
                        table.constraints(CheckConstraint.class)
                                .filter(check -> !check.inherited() && (!check.validated() || !check.enforced()))
                                .map(check ->
                                        finding(context, table, check.name(), check.expression(), check.enforced())),
                        table.constraints(NotNullConstraint.class)
                                .filter(notNull -> !notNull.validated())
                                .map(notNull -> finding(
                                        context,
                                        table,
                                        notNull.name(),
                                        context.phrasing().quote(notNull.column()) + " IS NOT NULL",
                                        true))));
    }

    private Finding finding(
            ReviewContext context, Table table, @Nullable String name, String condition, boolean enforced) {
        String named = name == null ? "A condition of " + table.name().name() : name;
        var draft = finding(
                        Subject.part(Subject.Kind.CONSTRAINT, table.name(), name),
                        named
                                + (enforced
                                        ? " was added without checking the rows that were there."
                                        : " is not enforced: nothing checks any row."))
                .consequence(context.volume(table))
                .evidence(Evidence.observed(
                        "Rows from before were never held to " + condition + ".",
                        "SELECT count(*) FROM " + context.phrasing().quote(table.name()) + " WHERE NOT (" + condition
                                + ")"));
        return enforced && name != null
                ? draft.remedy(
                        "Repair the rows that break it, then validate it; writes go on meanwhile.",
                        context.phrasing().validate(table.name(), name))
                : draft.choice(
                        "Decide what it is meant to be.",
                        "Enforce it, once no row breaks it.",
                        "Drop it, if it is there for documentation only, and say so in a comment.");
    }
}
