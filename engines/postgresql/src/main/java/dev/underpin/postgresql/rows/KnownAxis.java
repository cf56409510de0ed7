package dev.underpin.postgresql.rows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Nothing but the values that are known: labels of an enum, documents, arrays. There is none between two of them. */
final class KnownAxis implements Axis {

    private final List<String> values;
    private final Map<String, Integer> places = new HashMap<>();

    /** @param values without repetition, in their order as far as it is known */
    KnownAxis(List<String> values) {
        this.values = values;
        for (int i = 0; i < values.size(); i++) {
            places.put(values.get(i), i);
        }
    }

    @Override
    public long point(String value) {
        Integer place = places.get(value);
        return place == null ? NOWHERE : place;
    }

    @Override
    public long start() {
        return 0;
    }

    @Override
    public long limit() {
        return values.size();
    }

    @Override
    public void write(long point, CopyText out) {
        out.text(values.get((int) point));
    }
}
