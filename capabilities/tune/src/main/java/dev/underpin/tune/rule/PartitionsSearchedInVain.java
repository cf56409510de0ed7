package dev.underpin.tune.rule;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.twin.ExecutedStep;
import dev.underpin.tune.query.PlanRule;
import dev.underpin.tune.query.ReviewedPlan;
import dev.underpin.tune.query.TableKeys;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Partitions that are searched and hold nothing of what is wanted. */
public final class PartitionsSearchedInVain implements PlanRule {

    private static final Card CARD = CardText.of(
                    PartitionsSearchedInVain.class, "Partitions searched that had no row", Severity.MEDIUM)
            .needs(Need.PLAN)
            .when("A plan that was run searched four partitions of a table or more, and three of four gave no row.")
            .effect(
                    "The planner could not tell which partitions can have the rows: the key is compared with what is only known when it runs, in a way that does not tell, or not at all.")
            .instead("Compare the key itself with values of its own type.")
            .links("https://www.postgresql.org/docs/current/ddl-partitioning.html#DDL-PARTITION-PRUNING");

    @Override
    public Card card() {
        return CARD;
    }

    private static final int SEVERAL = 4;
    private static final double MOST = 0.75;

    @Override
    public Stream<Finding> judge(ReviewedPlan plan) {
        return plan.steps()
                .filter(step -> step.kind().equals("Append") || step.kind().equals("Merge Append"))
                .flatMap(step -> told(plan, step).stream());
    }

    private Optional<Finding> told(ReviewedPlan plan, ExecutedStep append) {
        List<ExecutedStep> searched = append.inputs().stream()
                .filter(member ->
                        member.role().equals("Member") && member.passes().loops() > 0)
                .toList();
        List<ObjectName> parents = searched.stream()
                .map(member -> parent(plan, member))
                .distinct()
                .flatMap(Optional::stream)
                .toList();
        long vain =
                searched.stream().filter(member -> member.passes().rows() == 0).count();
        if (searched.size() < SEVERAL || parents.size() != 1 || vain < MOST * searched.size()) {
            return Optional.empty();
        }
        ObjectName parent = parents.getFirst();
        List<String> key =
                plan.context().table(parent).map(TableKeys::partitionKey).orElse(List.of());
        if (!mentions(searched, key) || isHidden(plan)) {
            return Optional.empty();
        }
        return Optional.of(finding(
                        plan,
                        "It searches " + searched.size() + " partitions of " + parent.name() + ", and " + vain
                                + " of them have no row for it.")
                .evidence(Evidence.observed("They are cut by " + String.join(", ", key) + "."
                        + took(plan, append.passes().milliseconds())))
                .advice("Compare " + String.join(", ", key)
                        + " itself with values of its type that are known before the search begins: no function around it,"
                        + " no cast, and no value that only a join brings."));
    }

    /** Where no condition mentions the key, {@link PartitionKeyNotAsked} says so. */
    private static boolean mentions(List<ExecutedStep> searched, List<String> key) {
        return searched.stream()
                .flatMap(ExecutedStep::all)
                .flatMap(step -> step.conditions().stream())
                .anyMatch(condition -> condition.columns().stream().anyMatch(key::contains));
    }

    /** Where the key stands in a function or a cast, {@link PartitionKeyHidden} says so. */
    private static boolean isHidden(ReviewedPlan plan) {
        var hidden = new PartitionKeyHidden();
        return plan.query()
                .trees(plan.context())
                .anyMatch(tree -> hidden.judge(tree).findAny().isPresent());
    }

    private static Optional<ObjectName> parent(ReviewedPlan plan, ExecutedStep member) {
        return member.all()
                .filter(step -> step.relation() != null)
                .findFirst()
                .flatMap(plan::table)
                .flatMap(table -> Optional.ofNullable(table.partition()))
                .map(partition -> partition.parent());
    }
}
