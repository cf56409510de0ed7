package dev.underpin.workload;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which tags say who asked, and not which of a million requests it was. */
final class AttributionTags {
    private static final Set<String> OF_ONE_REQUEST = Set.of(
            "traceparent",
            "tracestate",
            "request_id",
            "requestid",
            "trace_id",
            "span_id",
            "pid",
            "socket",
            "hostname",
            "job_id",
            "jid",
            "db_driver",
            "framework",
            "line",
            "source_location");

    private AttributionTags() {}

    /**
     * The tags worth counting; empty where the application says nothing of itself.
     *
     * @param application the name of the connection, which stands in where the tags name no application
     */
    static SortedMap<String, String> of(Map<String, String> comment, @Nullable String application) {
        SortedMap<String, String> kept = new TreeMap<>();
        comment.forEach((key, value) -> {
            if (!OF_ONE_REQUEST.contains(key) && !value.isEmpty()) {
                kept.put(key, value);
            }
        });
        if (application != null && !application.isEmpty() && !application.equals("[unknown]")) {
            kept.putIfAbsent("application", application);
        }
        return kept;
    }
}
