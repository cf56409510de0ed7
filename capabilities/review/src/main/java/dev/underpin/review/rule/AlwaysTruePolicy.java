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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A policy that lets everything pass. */
public final class AlwaysTruePolicy implements Rule {

    private static final Pattern TRUE =
            Pattern.compile("[(\\s]*(true|\\(?\\s*(\\d+) = \\2\\s*\\)?)[)\\s]*", Pattern.CASE_INSENSITIVE);

    private static final Card CARD = CardText.of(AlwaysTruePolicy.class, "Policy that is always true", Severity.HIGH)
            .when(
                    "A permissive policy for every role has the condition true, and no restrictive policy narrows it. Policies for"
                            + " named roles are left out; so are those that only open reading, unless the table has the policy"
                            + " file's tenant column.")
            .effect(
                    "Permissive policies are joined by OR: one that is always true makes all others of the table worthless.")
            .instead("Write the condition that was meant, or name the roles that may see everything.")
            .links("https://www.postgresql.org/docs/current/sql-createpolicy.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> review(ReviewContext context) {
        return context.tables()
                .filter(table -> table.rowSecurity() == RowSecurity.ON || table.rowSecurity() == RowSecurity.FORCED)
                .flatMap(table -> {
                    List<Policy> open = table.policies().stream()
                            .filter(policy -> isOpen(context, table, policy))
                            .toList();
                    return open.isEmpty() ? Stream.empty() : Stream.of(finding(context, table, open));
                });
    }

    private static boolean isOpen(ReviewContext context, Table table, Policy policy) {
        String tenant = context.policy().context().tenantColumn();
        boolean reads = policy.command().equals("SELECT") || policy.command().equals("INSERT");
        return policy.permissive()
                && policy.roles().contains(Grant.PUBLIC)
                && (isTrue(policy.using()) || policy.using() == null && isTrue(policy.withCheck()))
                && (!reads || tenant != null && table.column(tenant).isPresent())
                && table.policies().stream()
                        .noneMatch(other -> !other.permissive()
                                && (other.command().equals("ALL")
                                        || other.command().equals(policy.command())));
    }

    private static boolean isTrue(@Nullable String condition) {
        return condition != null && TRUE.matcher(condition).matches();
    }

    private Finding finding(ReviewContext context, Table table, List<Policy> open) {
        List<String> names = open.stream().map(Policy::name).toList();
        List<String> commands = open.stream().map(Policy::command).distinct().toList();
        return finding(
                        Subject.table(table.name()),
                        "Row security of " + table.name().name() + " lets every row pass"
                                + (commands.contains("ALL") ? ": " : " for " + ReviewContext.list(commands) + ": ")
                                + ReviewContext.list(names) + (names.size() == 1 ? " is" : " are") + " always true.")
                .consequence(context.volume(table))
                .evidence(Evidence.observed("It holds for every role, for " + ReviewContext.list(commands) + "."))
                .choice(
                        "Say which rows are meant.",
                        "Replace the condition by the one that the other tables use.",
                        "Name the roles that may see everything: ALTER POLICY … TO ….",
                        "Switch row security off, if the rows are for everybody, so that nothing looks like a guard.");
    }
}
