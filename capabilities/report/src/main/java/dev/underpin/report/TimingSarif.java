package dev.underpin.report;

import dev.underpin.model.tune.IndexAdvice;
import dev.underpin.model.tune.RewriteAdvice;
import dev.underpin.model.tune.TimedQuery;
import dev.underpin.model.tune.Timing;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What time says of advice, within SARIF: in the message and the properties of what is advised; the rest in those of the run. */
record TimingSarif(Timing timing) {

    private static final String MEASURED = "measured";

    /** How many queries a message tells of. */
    private static final int TOLD = 3;

    /** {@code Measured: query a1 12.4 ms -> 0.30 ms, …}. */
    List<String> sentences(IndexAdvice advice) {
        return sentences(queries(advice));
    }

    List<String> sentences(RewriteAdvice rewrite) {
        return sentences(timing.of(rewrite).stream().toList());
    }

    private static List<String> sentences(List<TimedQuery> queries) {
        return queries.stream()
                .limit(TOLD)
                .map(query -> "Measured: query " + query.fingerprint() + " " + TimingWords.figures(query) + ".")
                .toList();
    }

    void properties(ObjectNode result, IndexAdvice advice) {
        List<TimedQuery> queries = queries(advice);
        if (!queries.isEmpty()) {
            queries(result.putObject("properties").putArray(MEASURED), queries);
        }
    }

    /** On which rows, each query, what is not advised for it, and what could not be timed. */
    void properties(ObjectNode run) {
        ObjectNode measured = run.putObject("properties").putObject(MEASURED);
        measured.put("scale", timing.scale());
        measured.put("rows", timing.rows());
        measured.put("fit", timing.fit());
        queries(measured.putArray("queries"), timing.queries());
        queries(measured.putArray("rewrites"), timing.rewrites());
        ArrayNode leftAside = measured.putArray("leftAside");
        timing.leftAside()
                .forEach(aside -> leftAside
                        .addObject()
                        .put(
                                "statements",
                                Plain.names(SqlToken.script(aside.advice().statements())))
                        .put("why", aside.why()));
        timing.rewritesLeftAside()
                .forEach(rewrite -> leftAside
                        .addObject()
                        .put("rewrite", rewrite.title())
                        .put("fingerprint", rewrite.fingerprint()));
        ArrayNode untimed = measured.putArray("untimed");
        timing.untimed()
                .forEach(query -> untimed.addObject()
                        .put("fingerprint", query.fingerprint())
                        .put("text", query.text())
                        .put("why", query.why()));
    }

    private List<TimedQuery> queries(IndexAdvice advice) {
        return advice.queries().stream()
                .flatMap(query -> timing.of(query.fingerprint()).stream())
                .toList();
    }

    private static void queries(ArrayNode into, List<TimedQuery> queries) {
        queries.forEach(query -> into.addObject()
                .put("fingerprint", query.fingerprint())
                .put("writes", query.writes())
                .put("pairs", query.pairs())
                .put("before", query.before())
                .put("after", query.after())
                .put("low", query.low())
                .put("times", query.times())
                .put("high", query.high())
                .put("verdict", query.verdict().name()));
    }
}
