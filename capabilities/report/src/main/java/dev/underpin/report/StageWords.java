package dev.underpin.report;

import dev.underpin.model.rehearsal.StageFacts;
import dev.underpin.model.rehearsal.StageTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a plan was rehearsed on, fact by fact. */
final class StageWords {

    private StageWords() {}

    /** All of it, with the tables on one line. */
    static List<DossierFact> of(StageFacts stage) {
        List<DossierFact> facts = new ArrayList<>(withoutTables(stage));
        if (!stage.tables().isEmpty()) {
            facts.add(
                    1,
                    fact(
                            "Tables",
                            stage.tables().stream().map(StageWords::table).collect(Collectors.joining("; "))));
        }
        return facts;
    }

    static List<DossierFact> withoutTables(StageFacts stage) {
        var facts = new ArrayList<DossierFact>();
        facts.add(fact("Rows", "like " + stage.like() + ", " + scale(stage.scale()) + ". " + stage.rows()));
        stage.made().ifPresent(made -> facts.add(fact("Fit", FitWords.of(made))));
        facts.add(fact("Clients", clients(stage)));
        facts.add(fact("Server", stage.version()));
        if (!stage.settings().isEmpty()) {
            facts.add(fact(
                    "Settings",
                    new TreeMap<>(stage.settings())
                            .entrySet().stream()
                                    .map(setting -> setting.getKey() + " = " + setting.getValue())
                                    .collect(Collectors.joining(", "))));
        }
        facts.add(fact("Machine", stage.machine()));
        facts.add(fact("When", Figures.day(stage.at()) + " " + Figures.minute(stage.at()) + ", seed " + stage.seed()));
        return facts;
    }

    private static DossierFact fact(String label, String value) {
        return new DossierFact(label, value, "");
    }

    private static String table(StageTable table) {
        return Plain.names(table.table().toString()) + " " + Figures.count(table.rows()) + " rows, "
                + Figures.bytes(table.bytes());
    }

    private static String clients(StageFacts stage) {
        return stage.clients() == 0
                ? "none"
                : Figures.count(stage.clients()) + ", sending "
                        + PlanSummary.count(stage.statements().size(), "statement") + " of the applications";
    }

    /** {@code as many as there}, {@code 1 here for each 10 there}. */
    static String scale(double scale) {
        if (scale == 1) {
            return "as many as there";
        }
        return scale > 1 ? number(scale) + " here for each there" : "1 here for each " + number(1 / scale) + " there";
    }

    private static String number(double number) {
        return String.format(
                Locale.ROOT, number < 9.95 && Math.abs(number - Math.rint(number)) > 0.05 ? "%.1f" : "%,.0f", number);
    }
}
