package dev.underpin.review.rule;

import dev.underpin.model.catalog.ForeignKey;
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
import java.util.stream.Stream;

/** A reference that could lead to another tenant's row, where the others cannot. */
public final class ForeignKeyAcrossTenants implements Rule {

    private static final Card CARD = CardText.of(
                    ForeignKeyAcrossTenants.class, "Foreign key that may cross tenants", Severity.HIGH)
            .needs(Need.CATALOG, Need.POLICY)
            .when(
                    "Both tables have the policy file's tenant column, and the foreign key between them leaves it out, in a"
                            + " database where most foreign keys between such tables contain it.")
            .effect("A row of one tenant can refer to a row of another, and nothing notices.")
            .instead("Refer to the tenant and the id together, as the other foreign keys do.")
            .links("https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-FK");

    private record Reference(Table child, ForeignKey key, Table parent) {}

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> review(ReviewContext context) {
        String tenant = context.policy().context().tenantColumn();
        if (tenant == null) {
            return Stream.empty();
        }
        List<Reference> between = context.tables()
                .filter(table -> table.column(tenant).isPresent())
                .flatMap(table -> table.foreignKeys()
                        .flatMap(key -> context.relations().table(key.referenced()).stream()
                                .filter(parent -> parent.column(tenant).isPresent())
                                .map(parent -> new Reference(table, key, parent))))
                .toList();
        List<Reference> open = between.stream()
                .filter(reference -> !reference.key().columns().contains(tenant))
                .toList();
        return open.size() * 2 >= between.size()
                ? Stream.empty()
                : open.stream()
                        .filter(reference -> !isRepeated(between, reference, tenant))
                        .map(reference -> finding(context, reference, tenant, between.size() - open.size()));
    }

    /** Whether another foreign key over the same columns holds the tenant as well. */
    private static boolean isRepeated(List<Reference> between, Reference open, String tenant) {
        return between.stream()
                .filter(other -> other.child().equals(open.child()))
                .anyMatch(other -> other.key().columns().contains(tenant)
                        && other.key().columns().containsAll(open.key().columns()));
    }

    private Finding finding(ReviewContext context, Reference reference, String tenant, int closed) {
        String child = reference.child().name().name();
        String parent = reference.parent().name().name();
        return finding(
                        Subject.column(
                                reference.child().name(),
                                reference.key().columns().getFirst()),
                        child + "." + ReviewContext.list(reference.key().columns()) + " can refer to a row of " + parent
                                + " that belongs to another tenant.")
                .consequence(context.volume(reference.child()))
                .evidence(Evidence.observed(
                        "Foreign keys between tables with " + tenant + " that contain it: " + closed + "."))
                .choice(
                        "Close it as the others are closed.",
                        "Make " + tenant + " and the key unique together in " + parent + ", and refer to both from "
                                + child + ".",
                        "Waive it, if rows of " + parent + " are meant to be shared.");
    }
}
