package dev.underpin.model.rehearsal;

import java.util.List;

/**
 * What follows from what was seen.
 *
 * @param failures why the plan must not be run; none is good
 * @param remarks what whoever runs it should know
 */
public record Verdict(List<String> failures, List<String> remarks) {

    public Verdict {
        failures = List.copyOf(failures);
        remarks = List.copyOf(remarks);
    }

    public boolean passed() {
        return failures.isEmpty();
    }

    /** {@code pass}, {@code pass with remarks} or {@code fail}. */
    public String word() {
        if (!passed()) {
            return "fail";
        }
        return remarks.isEmpty() ? "pass" : "pass with remarks";
    }
}
