package dev.underpin.cli;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.twin.TwinPlans;
import dev.underpin.model.twin.WhatIf;
import dev.underpin.model.twin.WhatIfGain;
import dev.underpin.report.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Indexes that do not exist and were tried, on a terminal. */
record WhatIfText(Style style) {

    List<String> lines(TwinPlans plans) {
        var lines = new ArrayList<String>();
        for (WhatIf whatIf : plans.whatIfs()) {
            lines.add(style.strong(whatIf.definition().strip().replaceAll("\\s+", " ")));
            switch (whatIf) {
                case WhatIf.Made made -> {
                    lines.add(made.name().name() + " would have about " + size(made.bytes()) + ": "
                            + String.format(Locale.ROOT, "%,.0f", made.rows()) + " rows"
                            + (made.height() == 0 ? "" : ", " + (made.height() + 1) + " levels") + ". "
                            + used(plans.users(made.name()), plans.queries().size()));
                    made.assumptions().forEach(assumption -> lines.add(style.faint("- " + assumption)));
                }
                case WhatIf.Refused refused -> lines.add("It cannot be tried: " + refused.reason());
            }
        }
        return lines;
    }

    private static String used(long users, int queries) {
        if (users == 0) {
            return queries == 1 ? "The query does not use it." : "No query uses it.";
        }
        return queries == 1
                ? "The query uses it."
                : users + " of " + queries + " queries " + (users == 1 ? "uses it." : "use it.");
    }

    /** What stands behind a query's cost. */
    static String gain(@Nullable WhatIfGain gain) {
        if (gain == null) {
            return "";
        }
        if (gain.used().isEmpty()) {
            return " as without";
        }
        return String.format(Locale.ROOT, " instead of %.2f, by ", gain.costWithout())
                + gain.used().stream().map(ObjectName::name).sorted().collect(Collectors.joining(" and "));
    }

    private static String size(long bytes) {
        return bytes < 10_000_000
                ? String.format(Locale.ROOT, "%,d kB", bytes / 1_000)
                : String.format(Locale.ROOT, "%,d MB", bytes / 1_000_000);
    }
}
