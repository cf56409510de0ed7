package dev.underpin.model.finding;

import dev.underpin.model.finding.Review.Silenced;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a team has decided about rules and about single findings.
 *
 * @param levels by rule id: another severity, or off
 * @param waivers findings that the team lives with
 */
public record Decisions(Map<String, Level> levels, List<Waiver> waivers) {

    /** Nothing decided. */
    public static final Decisions NONE = new Decisions(Map.of(), List.of());

    /** How a rule counts here. */
    public sealed interface Level {
        /** The rule is not asked. */
        record Off() implements Level {}

        /** Its findings count as this. */
        record As(Severity severity) implements Level {}
    }

    /**
     * A finding that the team lives with.
     *
     * @param rule an id, or {@code *}
     * @param subject a pattern over {@code schema.object.part}, with {@code *}
     * @param until the last day it holds; null for good
     */
    public record Waiver(
            String rule,
            String subject,
            String reason,
            @Nullable LocalDate until) {

        boolean covers(Finding finding, LocalDate today) {
            return (rule.equals("*") || rule.equals(finding.rule()))
                    && Patterns.matches(subject, finding.subject().toString())
                    && (until == null || !today.isAfter(until));
        }
    }

    /** What becomes of a finding. */
    public sealed interface Decision {
        /** It is told, perhaps with another severity. */
        record Told(Finding finding) implements Decision {}

        /** It is kept back, for a reason. */
        record Kept(Silenced silenced) implements Decision {}
    }

    public Decisions {
        levels = Map.copyOf(levels);
        waivers = List.copyOf(waivers);
    }

    public boolean off(String rule) {
        return levels.get(rule) instanceof Level.Off;
    }

    /** @param known fingerprints of findings that were there before */
    public Decision on(Finding found, LocalDate today, Set<String> known) {
        Finding finding = levels.get(found.rule()) instanceof Level.As as ? found.as(as.severity()) : found;
        return waivers.stream()
                .filter(waiver -> waiver.covers(finding, today))
                .findFirst()
                .<Decision>map(waiver -> new Decision.Kept(new Silenced(finding, Silenced.Why.WAIVED, waiver.reason())))
                .orElseGet(() -> known.contains(finding.fingerprint())
                        ? new Decision.Kept(new Silenced(finding, Silenced.Why.BASELINE, "known before"))
                        : new Decision.Told(finding));
    }
}
