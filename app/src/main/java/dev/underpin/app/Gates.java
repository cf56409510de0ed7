package dev.underpin.app;

import dev.underpin.model.rehearsal.Budget;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What has to be so before a plan is run where the application is.
 *
 * @param budget what it may cost in its rehearsal
 * @param fresh for how long a rehearsal counts: tables grow and loads change
 * @param approvals how many people have to have said yes
 * @param window when it may begin; at any time where empty
 * @param keys whose signature counts under evidence; anybody's where empty
 */
public record Gates(Budget budget, Duration fresh, int approvals, Optional<Window> window, List<String> keys) {

    public static final Gates ORDINARY =
            new Gates(Budget.ORDINARY, Duration.ofDays(14), 0, Optional.empty(), List.of());

    public Gates {
        keys = List.copyOf(keys);
    }
}
