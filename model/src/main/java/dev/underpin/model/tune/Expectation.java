package dev.underpin.model.tune;

import dev.underpin.model.finding.Patterns;
import dev.underpin.model.workload.Attribution;
import dev.underpin.model.workload.QueryStat;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a team expects of one query, or of those that one part of its application asks.
 *
 * @param fingerprint of the query; null where callers say which
 * @param tags what a caller says of itself, all of them: {@code route} to {@code /checkout*}; empty where there is a fingerprint
 * @param weight null where it is not said
 * @param target in milliseconds; null where it is not said
 */
public record Expectation(
        @Nullable String fingerprint,
        Map<String, String> tags,
        @Nullable Double weight,
        boolean critical,
        @Nullable Double target) {

    public Expectation {
        tags = Map.copyOf(tags);
    }

    /** Whether it is about this query: by its name, or because one of its callers is meant. */
    boolean covers(QueryStat query) {
        return fingerprint != null
                ? fingerprint.equals(query.fingerprint())
                : query.attributions().stream().anyMatch(this::covers);
    }

    private boolean covers(Attribution caller) {
        return tags.entrySet().stream().allMatch(tag -> {
            String said = caller.tags().get(tag.getKey());
            return said != null && Patterns.matches(tag.getValue(), said);
        });
    }

    /** {@code fingerprint 9f86d081884c7d65}, or {@code route=/checkout*}. */
    public String whose() {
        return fingerprint != null
                ? "fingerprint " + fingerprint
                : tags.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(tag -> tag.getKey() + "=" + tag.getValue())
                        .collect(Collectors.joining(", "));
    }
}
