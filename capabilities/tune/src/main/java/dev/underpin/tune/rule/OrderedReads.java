package dev.underpin.tune.rule;

import dev.underpin.model.twin.ExecutedStep;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Indexes that are walked through in their order until a LIMIT has its rows. */
final class OrderedReads {

    /** Steps that let the rows of their first input through one by one, in their order. */
    private static final Set<String> STREAMING =
            Set.of("Nested Loop", "LockRows", "Result", "Subquery Scan", "ProjectSet", "Gather Merge", "Unique");

    private OrderedReads() {}

    /** The steps of a plan that are. */
    static Set<ExecutedStep> of(ExecutedStep top) {
        return top.all()
                .filter(step -> step.kind().equals("Limit"))
                .flatMap(limit -> below(limit).stream())
                .collect(Collectors.toSet());
    }

    private static Optional<ExecutedStep> below(ExecutedStep step) {
        Optional<ExecutedStep> next =
                step.inputs().size() == 1 ? Optional.of(step.inputs().getFirst()) : step.outer();
        return next.flatMap(read -> switch (read.kind()) {
            case "Index Scan", "Index Only Scan" -> Optional.of(read);
            default -> STREAMING.contains(read.kind()) ? below(read) : Optional.empty();
        });
    }
}
