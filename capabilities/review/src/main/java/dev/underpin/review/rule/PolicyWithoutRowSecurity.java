package dev.underpin.review.rule;

import dev.underpin.model.catalog.Grant;
import dev.underpin.model.catalog.Policy;
import dev.underpin.model.catalog.RowSecurity;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.review.ReviewContext;
import dev.underpin.review.Rule;
import java.util.List;
import java.util.stream.Stream;

/** Policies that nobody obeys, because row security was never switched on. */
public final class PolicyWithoutRowSecurity implements Rule {

    private static final Card CARD = CardText.of(
                    PolicyWithoutRowSecurity.class, "Policy without row security", Severity.BLOCKER)
            .when("A table has policies and row security is off for it.")
            .effect("The policies do nothing: whoever holds a grant on the table sees and changes every row.")
            .instead("Switch row security on, after checking that the policies let the application do its work.")
            .links("https://www.postgresql.org/docs/current/ddl-rowsecurity.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> review(ReviewContext context) {
        return context.tables()
                .filter(table -> !table.policies().isEmpty())
                .filter(table ->
                        table.rowSecurity() == RowSecurity.OFF || table.rowSecurity() == RowSecurity.OFF_BUT_FORCED)
                .map(table -> finding(context, table));
    }

    private Finding finding(ReviewContext context, Table table) {
        List<String> policies = table.policies().stream().map(Policy::name).toList();
        List<String> grantees =
                table.access().grants().stream().map(Grant::grantee).distinct().toList();
        return finding(
                        Subject.table(table.name()),
                        "Row security is off for " + table.name().name() + ": nobody obeys "
                                + ReviewContext.list(policies) + ".")
                .consequence(
                        grantees.isEmpty()
                                ? context.volume(table)
                                : "All of its rows are open to " + ReviewContext.list(grantees) + ".")
                .evidence(Evidence.observed(
                        "It has policies, and row security is off.",
                        "SELECT relrowsecurity FROM pg_class WHERE oid = "
                                + context.phrasing().literal(context.phrasing().quote(table.name())) + "::regclass"))
                .remedy(
                        "Switch it on, after trying the application against a copy: what no policy allows is refused from then"
                                + " on.",
                        List.of("ALTER TABLE " + context.phrasing().quote(table.name())
                                + " ENABLE ROW LEVEL SECURITY"));
    }
}
