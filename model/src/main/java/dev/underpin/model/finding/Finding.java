package dev.underpin.model.finding;

import dev.underpin.model.catalog.Subject;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong, found in this database.
 *
 * @param rule the rule's id
 * @param message what is wrong, with the user's own names, in one sentence
 * @param consequence why it matters here, from statistics where they are known
 */
public record Finding(
        String rule,
        Severity severity,
        Confidence confidence,
        Subject subject,
        String message,
        @Nullable String consequence,
        List<Evidence> evidence,
        @Nullable Remedy remedy) {
    public Finding {
        evidence = List.copyOf(evidence);
    }

    /** The same finding, counted as this bad. */
    public Finding as(Severity other) {
        return new Finding(rule, other, confidence, subject, message, consequence, evidence, remedy);
    }

    /** The same finding with one thing more that was seen. */
    public Finding with(Evidence more) {
        return new Finding(
                rule,
                severity,
                confidence,
                subject,
                message,
                consequence,
                Stream.concat(evidence.stream(), Stream.of(more)).toList(),
                remedy);
    }

    /** What makes it the same finding tomorrow: its rule and its subject, whatever the numbers say by then. */
    public String fingerprint() {
        return rule + ":" + subject.kind().word() + ":" + subject;
    }
}
