package dev.underpin.app;

import dev.underpin.model.rehearsal.ColumnFit;
import dev.underpin.model.rehearsal.MadeRows;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** How well made rows fit, in one sentence: how many columns do, and the one whose values are farthest off. */
final class MadeFit {

    private record Named(String name, ColumnFit fit) {
        double off() {
            Double distribution = fit.distribution();
            return Math.max(distribution == null ? 0 : distribution, Math.abs(fit.distinct() - 1) / 10);
        }
    }

    private MadeFit() {}

    static String sentence(MadeRows made) {
        List<Named> columns = made.tables().stream()
                .flatMap(table -> table.columns().stream()
                        .map(column -> new Named(table.table().name() + "." + column.column(), column)))
                .toList();
        if (columns.isEmpty()) {
            return "Nothing is known of their columns: values are invented.";
        }
        long fitting = columns.stream().filter(column -> column.fit().fits()).count();
        String fit = fitting + " of " + columns.size() + " columns fit their statistics";
        return fitting == columns.size()
                ? fit + "."
                : columns.stream()
                        .filter(column -> !column.fit().fits())
                        .max(Comparator.comparingDouble(Named::off))
                        .map(worst -> fit + "; the worst is " + worst.name() + said(worst.fit()) + ".")
                        .orElse(fit + ".");
    }

    private static String said(ColumnFit fit) {
        Double distribution = fit.distribution();
        return String.format(
                Locale.ROOT,
                ", with %.2f times as many distinct values%s",
                fit.distinct(),
                distribution == null
                        ? ""
                        : String.format(Locale.ROOT, " and a distribution that is off by %.1f %%", 100 * distribution));
    }
}
