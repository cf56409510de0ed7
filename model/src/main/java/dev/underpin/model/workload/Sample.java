package dev.underpin.model.workload;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One execution as it was. Its values are those of users: it is kept for planning and never printed; {@link #toString} does not either.
 *
 * @param text as sent
 * @param bound what was bound to {@code $1}, {@code $2} …, as literals; empty where nothing was
 * @param values of the normal form's parameters, as literals; null where a value is not known
 * @param milliseconds it took; NaN where the source does not say
 */
public record Sample(String text, List<@Nullable String> bound, List<@Nullable String> values, double milliseconds) {

    public Sample {
        bound = Collections.unmodifiableList(new ArrayList<>(bound));
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    @Override
    public String toString() {
        return "Sample[" + text.length() + " characters, " + values.size() + " values]";
    }
}
