package dev.underpin.review.rule;

import dev.underpin.engine.Ability;
import dev.underpin.model.catalog.RowSecurity;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.review.ReviewContext;
import dev.underpin.review.Rule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of a tenant that the others' guard leaves out. */
public final class TenantTableWithoutRowSecurity implements Rule {

    private static final Card CARD = CardText.of(
                    TenantTableWithoutRowSecurity.class, "Tenant's table without row security", Severity.HIGH)
            .needs(Need.CATALOG, Need.POLICY)
            .when(
                    "The policy file names a tenant column, other tables with that column are guarded by row security, and this"
                            + " one is not and has no policy. Tables without the column belong to those that have it.")
            .effect("One forgotten WHERE in the application, and one tenant reads or changes the rows of another.")
            .instead("Guard it as the other tables are guarded.")
            .links("https://www.postgresql.org/docs/current/ddl-rowsecurity.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> review(ReviewContext context) {
        String tenant = context.policy().context().tenantColumn();
        if (tenant == null || !context.has(Ability.ROW_SECURITY)) {
            return Stream.empty();
        }
        List<Table> ofTenants = context.tables()
                .filter(table -> table.column(tenant).isPresent())
                .toList();
        List<Table> guarded = ofTenants.stream()
                .filter(table -> table.rowSecurity() == RowSecurity.ON || table.rowSecurity() == RowSecurity.FORCED)
                .toList();
        return guarded.isEmpty()
                ? Stream.empty()
                : ofTenants.stream()
                        .filter(table ->
                                !guarded.contains(table) && table.policies().isEmpty())
                        .map(table -> finding(context, table, tenant, guarded));
    }

    private Finding finding(ReviewContext context, Table table, String tenant, List<Table> guarded) {
        Optional<String> condition = usualCondition(guarded, tenant);
        String name = context.phrasing().quote(table.name());
        var draft = finding(
                        Subject.table(table.name()),
                        table.name().name() + " has " + tenant
                                + " and no row security: every tenant's rows are open to all.")
                .consequence(context.volume(table))
                .evidence(Evidence.observed("Tables with " + tenant + " that are guarded: " + guarded.size() + "."));
        if (condition.isEmpty()) {
            return draft.advice(
                    "Switch row security on and write a policy on " + tenant + " as the other tables have it.");
        }
        return draft.remedy(
                "Give it the policy that most of the others have, after trying the application against a copy.",
                List.of(
                        "CREATE POLICY " + context.phrasing().quote(table.name().name() + "_tenant") + " ON " + name
                                + " USING " + condition.get(),
                        "ALTER TABLE " + name + " ENABLE ROW LEVEL SECURITY"));
    }

    /** The condition on the tenant column that at least two guarded tables share, word for word. */
    private static Optional<String> usualCondition(List<Table> guarded, String tenant) {
        return guarded.stream()
                .flatMap(table -> table.policies().stream()
                        .filter(policy -> policy.command().equals("ALL"))
                        .flatMap(policy -> Stream.ofNullable(policy.using()))
                        .filter(using -> using.contains(tenant)
                                && !using.contains(table.name().name() + ".")))
                .collect(Collectors.groupingBy(using -> using, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue() > 1)
                .max(Map.Entry.comparingByValue())
                .map(entry -> entry.getKey().startsWith("(") ? entry.getKey() : "(" + entry.getKey() + ")");
    }
}
