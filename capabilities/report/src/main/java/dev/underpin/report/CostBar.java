package dev.underpin.report;

import dev.underpin.model.tune.QueryGain;
import dev.underpin.model.tune.RewriteAdvice;
import java.util.Locale;

/** What a query costs before and after, as two bars over one another: the longer one takes the whole width. */
record CostBar(double before, double after) {

    static CostBar of(QueryGain query) {
        return new CostBar(query.before(), query.after());
    }

    static CostBar of(RewriteAdvice rewrite) {
        return new CostBar(rewrite.costBefore(), rewrite.costAfter());
    }

    /** In percent of the width. */
    String width(double cost) {
        double whole = Math.max(before, after);
        return Stretch.percent(whole <= 0 ? 100 : 100 * cost / whole);
    }

    String told() {
        return String.format(Locale.ROOT, "cost %,.0f before, %,.0f after", before, after);
    }

    static String number(double cost) {
        return String.format(Locale.ROOT, "%,.0f", cost);
    }
}
