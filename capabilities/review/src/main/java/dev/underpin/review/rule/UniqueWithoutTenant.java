package dev.underpin.review.rule;

import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.catalog.TypeFamily;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Confidence;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.review.ReviewContext;
import dev.underpin.review.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A name that one tenant takes from all the others. */
public final class UniqueWithoutTenant implements Rule {

    /** What must be unique in the whole world, or is by chance: tokens, logins, hosts, ids of other systems. */
    private static final Set<String> GLOBAL = NameWords.words("""
            token hash digest secret uuid guid public fingerprint email mail username login domain host hostname
            subdomain external stripe provider remote iban url uri checksum etag arn""");

    private static final Card CARD = CardText.of(
                    UniqueWithoutTenant.class, "Unique without the tenant", Severity.MEDIUM)
            .needs(Need.CATALOG, Need.POLICY)
            .when(
                    "A table has the policy file's tenant column, and a unique key besides the primary one does not contain it."
                            + " Left out are keys with a reference to something of the tenant, keys that others refer to, UUIDs,"
                            + " generated values, tokens, logins, host names and ids of other systems.")
            .effect("Two tenants cannot use the same value, and one learns from the error that another does.")
            .instead("Let the key begin with the tenant column.")
            .links("https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-UNIQUE-CONSTRAINTS");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> review(ReviewContext context) {
        String tenant = context.policy().context().tenantColumn();
        return tenant == null
                ? Stream.empty()
                : context.tables()
                        .filter(table -> table.column(tenant).isPresent())
                        .flatMap(table -> UniqueKey.of(table)
                                .filter(key -> !key.columns().contains(tenant))
                                .filter(key -> !key.isReferenced(context, table) && !reachesTenant(table, key))
                                .filter(key -> key.columns().stream()
                                        .flatMap(name -> table.column(name).stream())
                                        .noneMatch(UniqueWithoutTenant::isGlobal))
                                .map(key -> finding(context, table, key, tenant)));
    }

    /** A key over a reference is unique within what it refers to, and that has a tenant. */
    private static boolean reachesTenant(Table table, UniqueKey key) {
        return table.foreignKeys()
                .anyMatch(reference -> reference.columns().stream().anyMatch(key.columns()::contains));
    }

    private static boolean isGlobal(Column column) {
        return column.type().family() == TypeFamily.UUID
                || column.identity() != null
                || column.defaultValue() != null && column.defaultValue().contains("(")
                || NameWords.hasAny(column.name(), GLOBAL);
    }

    private Finding finding(ReviewContext context, Table table, UniqueKey key, String tenant) {
        List<String> columns = new ArrayList<>(key.columns());
        columns.addFirst(tenant);
        List<String> drop = key.drop(context.phrasing(), table);
        List<String> statements = new ArrayList<>();
        if (!drop.isEmpty()) {
            statements.addAll(context.phrasing()
                    .createIndex(
                            table.name().name() + "_" + String.join("_", columns) + "_key",
                            table.name(),
                            true,
                            columns,
                            ""));
            statements.addAll(drop);
        }
        return finding(
                        key.subject(table),
                        "Two tenants cannot have the same " + ReviewContext.list(key.columns()) + " in "
                                + table.name().name() + ": " + key.title() + " leaves " + tenant + " out.")
                .confidence(Confidence.LIKELY)
                .consequence(context.volume(table))
                .evidence(Evidence.observed(
                        "The key is on " + ReviewContext.list(key.columns()) + ", and the table has " + tenant + "."))
                .remedy("If the value is unique within a tenant only, put the tenant into the key.", statements);
    }
}
