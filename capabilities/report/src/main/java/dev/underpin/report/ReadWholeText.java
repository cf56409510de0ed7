package dev.underpin.report;

import dev.underpin.model.tune.ReadWhole;
import dev.underpin.model.tune.Tuned;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Why tables that are read from end to end get no index, a line each. */
final class ReadWholeText {

    private static final int MOST = 12;

    private ReadWholeText() {}

    static List<String> lines(Style style, Tuned tuned) {
        if (tuned.readWhole().isEmpty()) {
            return List.of();
        }
        List<String> lines =
                new ArrayList<>(List.of("", style.strong("Read from end to end, and no index is advised")));
        int width = tuned.readWhole().stream()
                .limit(MOST)
                .mapToInt(table -> name(table).length())
                .max()
                .orElse(0);
        tuned.readWhole().stream()
                .limit(MOST)
                .forEach(table ->
                        lines.add(String.format(Locale.ROOT, "      %-" + width + "s  %s", name(table), why(table))));
        if (tuned.readWhole().size() > MOST) {
            lines.add("      and " + (tuned.readWhole().size() - MOST) + " more");
        }
        return lines;
    }

    static String name(ReadWhole table) {
        return Plain.names(table.table().toString());
    }

    static String why(ReadWhole table) {
        String size = table.rows() < 0
                ? Figures.bytes(table.bytes())
                : Figures.count(table.rows()) + (table.rows() == 1 ? " row" : " rows");
        String tried = PlanSummary.count(table.tried(), "index was", "indexes were") + " tried";
        return size + ": "
                + switch (table.why()) {
                    case SMALL -> "as quickly read whole as by an index.";
                    case ALL_ROWS -> "its queries want all of them.";
                    case NOTHING_TO_LOOK_UP -> "they ask for nothing that an index could be searched for.";
                    case NOT_USED -> tried + ", and the planner would still read it whole.";
                    case DOES_NOT_PAY -> tried + "; what they save is less than they take, or next to nothing.";
                    case NO_ROOM -> tried + ", and there is no room for those that pay.";
                };
    }
}
