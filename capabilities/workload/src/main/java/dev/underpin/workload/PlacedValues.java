package dev.underpin.workload;

import dev.underpin.sql.FingerprintReader;
import dev.underpin.sql.ValueHash;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The values of a statement by their places in its normal form, as hashes; and what its comments say of who sent it. What is bound to parameters is
 * put in for each call.
 */
final class PlacedValues {
    private static final Set<String> REQUEST = Set.of("traceparent", "request_id", "trace_id", "requestid");
    private static final Set<String> CALLER = Set.of("controller", "action", "route", "job");
    private static final int TRACE_FROM = 3;
    private static final int TRACE_TO = 35;

    private final long[] hashes = new long[Call.PLACES];
    private final int[] parameters = new int[Call.PLACES];
    private int count;
    private int items;
    private long caller;
    private long request;
    private boolean bindable;
    private Map<String, String> readLast = Map.of();

    /** Takes them from the statement read last. */
    void read(FingerprintReader reader, Map<String, String> tags) {
        count = reader.valueHashes(hashes, parameters);
        bindable = false;
        for (int i = 0; i < count; i++) {
            bindable |= parameters[i] > 0;
        }
        items = reader.longestList();
        if (!tags.equals(readLast)) {
            attribute(tags);
            readLast = tags;
        }
    }

    private void attribute(Map<String, String> tags) {
        caller = 0;
        request = 0;
        tags.forEach((key, value) -> {
            if (CALLER.contains(key)) {
                caller = 31 * caller + value.hashCode() + 1;
            } else if (REQUEST.contains(key)) {
                request = ValueHash.of(
                        value.length() > TRACE_TO && key.equals("traceparent")
                                ? value.substring(TRACE_FROM, TRACE_TO)
                                : value);
            }
        });
    }

    /** Writes the hashes of all values into an array, those of parameters from what was bound; how many there are. */
    int copy(long[] into, List<String> bound) {
        System.arraycopy(hashes, 0, into, 0, count);
        if (bindable && !bound.isEmpty()) {
            for (int i = 0; i < count; i++) {
                int number = parameters[i];
                if (number > 0 && number <= bound.size()) {
                    into[i] = ValueHash.of(bound.get(number - 1));
                }
            }
        }
        return count;
    }

    /** The number of the parameter in a place; 0 where there is none. */
    int parameter(int place) {
        return place < count ? parameters[place] : 0;
    }

    /** Of the longest list. */
    int items() {
        return items;
    }

    /** Which part of the application sent it; 0 where it does not say. */
    long caller() {
        return caller;
    }

    /** Which request it belongs to; 0 where it does not say. */
    long request() {
        return request;
    }
}
