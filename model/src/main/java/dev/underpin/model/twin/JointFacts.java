package dev.underpin.model.twin;

import dev.underpin.model.catalog.ObjectName;
import java.util.Comparator;
import java.util.Map;

/**
 * What the planner knows of several columns together.
 *
 * @param positions the columns' numbers in their table, which the parts are written in
 * @param parts in hex, by kind: {@code ndistinct}, {@code dependencies}, {@code mcv}
 */
public record JointFacts(
        ObjectName name,
        ObjectName table,
        boolean inherited,
        Map<String, Integer> positions,
        Map<String, String> parts) {

    static final Comparator<JointFacts> ORDER =
            Comparator.comparing(JointFacts::name).thenComparing(JointFacts::inherited);

    public JointFacts {
        positions = Map.copyOf(positions);
        parts = Map.copyOf(parts);
    }

    /** The same with other parts. */
    public JointFacts with(Map<String, String> others) {
        return new JointFacts(name, table, inherited, positions, others);
    }
}
