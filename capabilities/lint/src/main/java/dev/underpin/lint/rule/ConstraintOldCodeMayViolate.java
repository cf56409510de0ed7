package dev.underpin.lint.rule;

import dev.underpin.lint.LintRule;
import dev.underpin.lint.LintedStatement;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import java.util.List;
import java.util.stream.Stream;

/** A new demand on an existing table, seen from the running code: it has never heard of it. */
public final class ConstraintOldCodeMayViolate implements LintRule {

    private static final Card CARD = LintRule.seen(
                    ConstraintOldCodeMayViolate.class, "Constraint that running code may violate", Severity.MEDIUM)
            .when(
                    "An existing table gets a CHECK, a key, a foreign key, a unique index or NOT NULL on columns that it had before. NOT VALID spares old rows only. What takes the place of a constraint as strict is left out; foreign and primary keys alone are told as low.")
            .effect("Until the new code is deployed everywhere, writes of the running code that do not meet it fail.")
            .instead("Deploy code that keeps to it first, and add the constraint in the next release.")
            .links("https://www.postgresql.org/docs/current/ddl-constraints.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> judge(LintedStatement statement) {
        List<NewDemand> demands = statement.failure().isPresent() ? List.of() : NewDemand.of(statement);
        return demands.isEmpty() ? Stream.empty() : Stream.of(finding(statement, demands));
    }

    /** References and keys are mostly kept by code before they are declared. */
    private static boolean isMostlyKept(NewDemand demand) {
        return demand.kind().equals("foreign key") || demand.kind().equals("primary key");
    }

    private Finding finding(LintedStatement statement, List<NewDemand> demands) {
        String all = Words.list(demands.stream().map(NewDemand::words).toList());
        return finding(
                        demands.getFirst().subject(),
                        "Running code has not heard of the " + all + ": what it writes against "
                                + (demands.size() == 1 ? "it" : "them") + " is refused.")
                .severity(
                        demands.stream().allMatch(ConstraintOldCodeMayViolate::isMostlyKept)
                                ? Severity.LOW
                                : card().severity())
                .evidence(Words.seen(
                        statement,
                        "New on columns that the table had before: "
                                + String.join(
                                        "; ",
                                        demands.stream()
                                                .map(NewDemand::definition)
                                                .toList()) + "."))
                .advice("Deploy code that keeps to it first. If all running code does so already, say so in a comment:"
                        + " -- underpin:allow " + card().id() + " because …");
    }
}
