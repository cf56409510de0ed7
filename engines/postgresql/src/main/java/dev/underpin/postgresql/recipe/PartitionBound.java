package dev.underpin.postgresql.recipe;

import dev.underpin.model.catalog.Partitioning;
import dev.underpin.postgresql.Names;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a partition's bound says about its rows, as a condition that a CHECK can hold: then nothing has to be read when the
 * partition is attached. Told for bounds over one plain column; empty for others.
 */
final class PartitionBound {

    private static final Pattern RANGE = Pattern.compile("FOR VALUES FROM \\((.*)\\) TO \\((.*)\\)");
    private static final Pattern LIST = Pattern.compile("FOR VALUES IN \\((.*)\\)");

    private PartitionBound() {}

    static Optional<String> condition(Partitioning partitioning, String bound) {
        if (partitioning.columns().size() != 1 || partitioning.key().contains(",")) {
            return Optional.empty();
        }
        String column = Names.quote(partitioning.columns().getFirst());
        Matcher range = RANGE.matcher(bound);
        if (range.matches()) {
            String from = range.group(1);
            String to = range.group(2);
            return Optional.of(column + " IS NOT NULL"
                    + (from.equals("MINVALUE") ? "" : " AND " + column + " >= " + from)
                    + (to.equals("MAXVALUE") ? "" : " AND " + column + " < " + to));
        }
        Matcher list = LIST.matcher(bound);
        if (list.matches() && !list.group(1).contains("NULL")) {
            return Optional.of(column + " IS NOT NULL AND " + column + " IN (" + list.group(1) + ")");
        }
        return Optional.empty();
    }
}
