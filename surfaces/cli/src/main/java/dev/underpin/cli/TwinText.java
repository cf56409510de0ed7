package dev.underpin.cli;

import dev.underpin.model.catalog.ColumnName;
import dev.underpin.model.twin.Caveat;
import dev.underpin.model.twin.QueryOutcome;
import dev.underpin.model.twin.TwinBundle;
import dev.underpin.model.twin.TwinPlans;
import dev.underpin.model.twin.ValueForm;
import dev.underpin.report.Style;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Statistics taken along, and plans made from them, on a terminal. */
final class TwinText {

    private static final int SHOWN = 100;
    private static final int NAMES = 6;
    private static final int CAVEATS = 20;

    private final Style style;

    TwinText(Style style) {
        this.style = style;
    }

    String exported(TwinBundle bundle, Path file, long bytes) {
        var lines = new ArrayList<String>();
        lines.add(style.strong("Statistics of " + bundle.source() + ": "
                + count(bundle.catalog().tables().count(), "table") + ", "
                + count(bundle.columns().size(), "column") + ", PostgreSQL "
                + bundle.catalog().version() + ", " + size(bytes) + " in " + file));
        lines.add(
                bundle.values() == ValueForm.PLAIN
                        ? "It holds values of rows: keep it as you keep the database. Without --plain it holds pseudonyms."
                        : "It holds no row; values are pseudonyms" + disclosed(bundle));
        lines.add("Plan with it: underpin twin explain " + file + " query.sql");
        List<String> caveats = caveats(bundle.caveats());
        if (!caveats.isEmpty()) {
            lines.add("");
            lines.addAll(caveats);
        }
        return String.join("\n", lines) + "\n";
    }

    private static String disclosed(TwinBundle bundle) {
        return bundle.disclosed().isEmpty()
                ? "."
                : ", but for " + count(bundle.disclosed().size(), "column")
                        + " whose values the catalog itself compares (partitions' bounds, indexes' conditions): "
                        + shortened(bundle.disclosed().stream()
                                .map(ColumnName::toString)
                                .toList());
    }

    private static String shortened(List<String> names) {
        return names.size() <= NAMES
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, NAMES)) + " and " + (names.size() - NAMES)
                        + " more, listed in the file under \"disclosed\"";
    }

    List<String> caveats(List<Caveat> caveats) {
        if (caveats.isEmpty()) {
            return List.of();
        }
        return Stream.of(
                        Stream.of(style.strong("Not as in the database:")),
                        caveats.stream().limit(CAVEATS).map(caveat -> "- " + caveat.text()),
                        caveats.size() > CAVEATS
                                ? Stream.of(
                                        "- " + (caveats.size() - CAVEATS)
                                                + " more, listed in the file under \"caveats\"; a query's own stand with its plan")
                                : Stream.<String>empty())
                .flatMap(lines -> lines)
                .toList();
    }

    String planned(TwinPlans plans) {
        var lines = new ArrayList<String>(new WhatIfText(style).lines(plans));
        int number = 0;
        for (QueryOutcome outcome : plans.queries()) {
            number++;
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.add(style.strong("Query " + number + " of " + plans.queries().size() + ", line " + outcome.line()
                    + ": " + first(outcome.query())));
            switch (outcome) {
                case QueryOutcome.Planned planned -> planned(lines, plans, planned);
                case QueryOutcome.Refused refused -> {
                    lines.add(refused.detail() == null ? refused.summary() : "No plan: " + refused.detail());
                    if (refused.hint() != null) {
                        lines.add(refused.hint());
                    }
                }
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private void planned(List<String> lines, TwinPlans plans, QueryOutcome.Planned planned) {
        lines.add(String.format(
                Locale.ROOT,
                "Cost %.2f%s, %.0f rows expected.",
                planned.plan().cost(),
                WhatIfText.gain(planned.gain()),
                planned.plan().rows()));
        List<Caveat> caveats = planned.plan().caveats();
        String taken = plans.takenAt() == null
                ? ""
                : " at " + plans.takenAt().truncatedTo(ChronoUnit.SECONDS).toString();
        boolean tried = planned.gain() != null && !planned.gain().used().isEmpty();
        lines.add((caveats.isEmpty() && !tried ? "This is" : "This is about") + " how " + plans.source()
                + (tried ? " would have planned it" : " planned it") + taken
                + (caveats.isEmpty() ? "." : "; why it may differ stands below."));
        lines.add("");
        planned.plan().text().lines().map(style::code).forEach(lines::add);
        caveats.forEach(caveat -> lines.add(style.faint("- " + caveat.text())));
    }

    private static String first(String query) {
        String line = query.replaceAll("\\s+", " ");
        return line.length() > SHOWN ? line.substring(0, SHOWN - 1) + "…" : line;
    }

    private static String count(long number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }

    private static String size(long bytes) {
        return bytes < 10_000
                ? bytes + " bytes"
                : bytes < 10_000_000 ? bytes / 1_000 + " kB" : bytes / 1_000_000 + " MB";
    }
}
