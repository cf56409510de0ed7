package dev.underpin.review.rule;

import dev.underpin.model.catalog.Access;
import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.Grant;
import dev.underpin.model.catalog.MaterializedView;
import dev.underpin.model.catalog.Partition;
import dev.underpin.model.catalog.Schema;
import dev.underpin.model.catalog.SchemaObject;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.catalog.View;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.review.ReviewContext;
import dev.underpin.review.Rule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Rights that every role has, also the one made tomorrow for a report. */
public final class PublicGrant implements Rule {

    private static final Set<String> WRITES = Set.of("INSERT", "UPDATE", "DELETE", "TRUNCATE");

    private static final Card CARD = CardText.of(PublicGrant.class, "Granted to everybody", Severity.HIGH)
            .when(
                    "PUBLIC holds a privilege on a table, a view or a column, or may create objects in a schema. Medium where it"
                            + " may only read. What the engine grants by itself on functions and types, and USAGE of a schema,"
                            + " is left out.")
            .effect("Every role of the server that can connect has it, whatever was granted to that role or not.")
            .instead("Grant it to the roles that need it, then revoke it from PUBLIC.")
            .links("https://www.postgresql.org/docs/current/ddl-priv.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> review(ReviewContext context) {
        return Stream.concat(
                context.catalog().schemas().stream()
                        .filter(schema -> privileges(schema.access()).contains("CREATE"))
                        .map(schema -> onSchema(context, schema)),
                context.catalog().objects(SchemaObject.class).flatMap(object -> switch (object) {
                    case Table table when isHeldByParent(context, table) -> Stream.empty();
                    case Table table -> onRows(context, table, Subject.Kind.TABLE, table.columns());
                    case View view -> onRows(context, view, Subject.Kind.VIEW, view.columns());
                    case MaterializedView view -> onRows(context, view, Subject.Kind.VIEW, view.columns());
                    default -> Stream.empty();
                }));
    }

    private static boolean isHeldByParent(ReviewContext context, Table table) {
        Partition partition = table.partition();
        return partition != null
                && context.relations()
                        .table(partition.parent())
                        .filter(parent -> !privileges(parent.access()).isEmpty())
                        .isPresent();
    }

    private static List<String> privileges(Access access) {
        return access.grants().stream()
                .filter(Grant::toEverybody)
                .map(Grant::privilege)
                .toList();
    }

    private Stream<Finding> onRows(
            ReviewContext context, SchemaObject object, Subject.Kind kind, List<Column> columns) {
        List<String> whole = privileges(object.access());
        String target = context.phrasing().quote(object.name());
        List<String> statements = new ArrayList<>();
        if (!whole.isEmpty()) {
            statements.add("REVOKE " + String.join(", ", whole) + " ON " + target + " FROM PUBLIC");
        }
        Set<String> held = new LinkedHashSet<>(whole);
        for (Column column : columns) {
            List<String> own = privileges(column.access());
            held.addAll(own);
            own.forEach(privilege -> statements.add("REVOKE " + privilege + " ("
                    + context.phrasing().quote(column.name()) + ") ON " + target + " FROM PUBLIC"));
        }
        return statements.isEmpty()
                ? Stream.empty()
                : Stream.of(finding(
                                Subject.of(kind, object.name()),
                                "Every role holds " + ReviewContext.list(List.copyOf(held)) + " on "
                                        + (whole.isEmpty() ? "columns of " : "")
                                        + object.name().name() + ".")
                        .severity(held.stream().anyMatch(WRITES::contains) ? CARD.severity() : Severity.MEDIUM)
                        .consequence(object instanceof Table table ? context.volume(table) : null)
                        .evidence(Evidence.observed(roles(object.access())))
                        .remedy("Grant it to the roles that need it, then take it from everybody.", statements));
    }

    private static String roles(Access access) {
        List<String> named = access.grants().stream()
                .filter(grant -> !grant.toEverybody())
                .map(Grant::grantee)
                .distinct()
                .toList();
        return named.isEmpty()
                ? "It is granted to PUBLIC, and no role has a grant of its own on it."
                : "It is granted to PUBLIC; grants of their own on it have " + ReviewContext.list(named) + ".";
    }

    private Finding onSchema(ReviewContext context, Schema schema) {
        return finding(
                        Subject.schema(schema.name()),
                        "Every role may create objects in the schema " + schema.name() + ".")
                .severity(Severity.MEDIUM)
                .consequence(
                        "What is created there can stand in for objects of the same name that come later in a search_path.")
                .evidence(Evidence.observed(
                        "PUBLIC holds CREATE on the schema; before PostgreSQL 15, public began that way."))
                .remedy(
                        "Grant CREATE to the role that runs migrations, then take it from everybody.",
                        List.of("REVOKE CREATE ON SCHEMA " + context.phrasing().quote(schema.name()) + " FROM PUBLIC"));
    }
}
