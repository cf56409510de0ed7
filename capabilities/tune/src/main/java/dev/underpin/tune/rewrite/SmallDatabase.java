package dev.underpin.tune.rewrite;

import dev.underpin.engine.Trial;
import dev.underpin.engine.TrialAnswer;
import dev.underpin.engine.TrialRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A few rows, with values for the parameters of a query.
 *
 * @param given literals by the numbers of parameters
 * @param random for what else there is to draw
 */
record SmallDatabase(
        Trial trial,
        Map<String, String> settings,
        List<TrialRow> rows,
        ParameterValues parameters,
        Map<Integer, String> given,
        Random random) {

    /** What queries without parameters give. */
    TrialAnswer asked(List<String> queries) {
        return trial.run(settings, rows, queries);
    }

    String filled(String query) {
        return parameters.in(query, given);
    }

    /** @param sent literals for parameters that stand for something else than those of the query */
    String filled(String query, Map<Integer, String> sent) {
        var all = new HashMap<>(given);
        all.putAll(sent);
        return parameters.in(query, all);
    }
}
