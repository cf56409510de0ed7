package dev.underpin.tune.structure;

import dev.underpin.model.twin.Scan;
import java.util.List;
import java.util.Set;

/**
 * A query of the workload, as rules of structure look at it.
 *
 * @param text its normal form
 * @param changed columns that it sets in rows that are there
 * @param calls in the workload; 0 where nobody has counted
 * @param rows that all calls returned or touched; -1 where unknown
 * @param weight its share of what the workload costs, 0 to 1
 */
public record AskedQuery(String text, List<Scan> scans, Set<String> changed, long calls, long rows, double weight) {

    private static final int SHOWN = 80;

    public AskedQuery {
        scans = List.copyOf(scans);
        changed = Set.copyOf(changed);
    }

    /** Its first words, for people. */
    String beginning() {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() > SHOWN ? line.substring(0, SHOWN - 1) + "…" : line;
    }
}
