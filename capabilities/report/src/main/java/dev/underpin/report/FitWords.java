package dev.underpin.report;

import dev.underpin.model.rehearsal.ColumnFit;
import dev.underpin.model.rehearsal.MadeRows;
import dev.underpin.model.rehearsal.MadeTable;
import dev.underpin.model.rehearsal.ReferenceFit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How like the rows that were made are to those they stand for. */
final class FitWords {

    private static final int TOLD = 3;

    private record Placed(MadeTable table, ColumnFit column) {}

    private FitWords() {}

    /** {@code 82 of 87 columns are spread as there …; 21 of 21 references fan out as there. Least like: rental.last_update (…).} */
    static String of(MadeRows made) {
        List<Placed> columns = made.tables().stream()
                .flatMap(table -> table.columns().stream().map(column -> new Placed(table, column)))
                .toList();
        List<ReferenceFit> references = made.tables().stream()
                .flatMap(table -> table.references().stream())
                .toList();
        if (columns.isEmpty()) {
            return "nothing is known to compare them with";
        }
        List<Placed> unlike =
                columns.stream().filter(placed -> !placed.column().fits()).toList();
        return fitting(columns.size() - unlike.size(), columns.size(), "column")
                + " spread as there (values, NULLs, distinct ones, order on disk)"
                + (references.isEmpty()
                        ? ""
                        : "; "
                                + fitting(
                                        references.stream()
                                                .filter(ReferenceFit::fits)
                                                .count(),
                                        references.size(),
                                        "reference")
                                + " fanned out as there")
                + least(unlike);
    }

    private static String fitting(long fitting, int all, String what) {
        return Figures.count(fitting) + " of " + PlanSummary.count(all, what) + (all == 1 ? " is" : " are");
    }

    private static String least(List<Placed> unlike) {
        if (unlike.isEmpty()) {
            return "";
        }
        return ". Least like: "
                + unlike.stream()
                        .sorted(Comparator.comparingDouble((Placed placed) -> -worst(placed.column())))
                        .limit(TOLD)
                        .map(placed -> Plain.names(placed.table().table().toString()) + "."
                                + placed.column().column() + " (" + reasons(placed.column()) + ")")
                        .collect(Collectors.joining(", "));
    }

    private static double worst(ColumnFit column) {
        double values = column.distribution() == null ? 0 : column.distribution();
        return Math.max(values, Math.max(column.nullFraction(), Math.abs(column.distinct() - 1)));
    }

    private static String reasons(ColumnFit column) {
        var reasons = new ArrayList<String>();
        if (column.distribution() != null && !column.distributionFits()) {
            reasons.add(String.format(Locale.ROOT, "values off by %.0f %%", 100 * column.distribution()));
        }
        if (!column.nullFractionFits()) {
            reasons.add(String.format(Locale.ROOT, "NULLs off by %.1f %%", 100 * column.nullFraction()));
        }
        if (!column.distinctFits()) {
            reasons.add(String.format(Locale.ROOT, "%.2f times as many distinct ones", column.distinct()));
        }
        if (column.correlation() != null && !column.correlationFits()) {
            reasons.add(String.format(Locale.ROOT, "order off by %.2f", column.correlation()));
        }
        return String.join(", ", reasons);
    }
}
