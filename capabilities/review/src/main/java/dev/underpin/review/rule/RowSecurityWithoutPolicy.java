package dev.underpin.review.rule;

import dev.underpin.model.catalog.Grant;
import dev.underpin.model.catalog.RowSecurity;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Confidence;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.review.ReviewContext;
import dev.underpin.review.Rule;
import java.util.List;
import java.util.stream.Stream;

/** A table that row security closes to everybody but its owner. */
public final class RowSecurityWithoutPolicy implements Rule {

    private static final Card CARD = CardText.of(
                    RowSecurityWithoutPolicy.class, "Row security without a policy", Severity.MEDIUM)
            .when(
                    "Row security is on for a table and there is no policy. Left out are tables on which no other role holds a"
                            + " privilege, where other tables grant some: closed on purpose.")
            .effect("Without a policy no row passes: roles with all grants read an empty table and cannot insert.")
            .instead("Write the policy that was meant, or switch row security off.")
            .links("https://www.postgresql.org/docs/current/ddl-rowsecurity.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> review(ReviewContext context) {
        boolean granting =
                context.tables().anyMatch(table -> !table.access().grants().isEmpty());
        return context.tables()
                .filter(table -> table.rowSecurity() == RowSecurity.ON || table.rowSecurity() == RowSecurity.FORCED)
                .filter(table -> table.policies().isEmpty())
                .filter(table -> !granting || !table.access().grants().isEmpty())
                .map(table -> finding(context, table));
    }

    private Finding finding(ReviewContext context, Table table) {
        List<String> grantees =
                table.access().grants().stream().map(Grant::grantee).distinct().toList();
        return finding(
                        Subject.table(table.name()),
                        "Nobody but its owner sees a row of " + table.name().name()
                                + ": row security is on, and there is no policy.")
                .confidence(grantees.isEmpty() ? Confidence.POSSIBLE : Confidence.CERTAIN)
                .consequence(context.volume(table))
                .evidence(Evidence.observed(
                        grantees.isEmpty()
                                ? "No grants on any table are known here."
                                : "Grants on it that come to nothing are held by " + ReviewContext.list(grantees)
                                        + "."))
                .choice(
                        "Say who may see which rows.",
                        "Write a policy: CREATE POLICY … ON "
                                + context.phrasing().quote(table.name()) + " USING (…).",
                        "Switch row security off, if all rows are for all who hold a grant.",
                        "Revoke the grants, if it is closed on purpose.");
    }
}
