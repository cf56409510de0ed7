package dev.underpin.report;

import dev.underpin.model.tune.StructureAdvice;
import dev.underpin.model.tune.Tuned;
import java.util.ArrayList;
import java.util.List;

/** What would help beside indexes, each with its reckoning. */
final class StructureText {

    private static final String INDENT = "      ";

    private StructureText() {}

    static List<String> lines(Style style, Tuned tuned) {
        List<String> lines = new ArrayList<>();
        if (!tuned.structure().isEmpty()) {
            lines.add("");
            lines.add(style.strong("Beside indexes"));
        }
        for (StructureAdvice advice : tuned.structure()) {
            lines.add("");
            lines.addAll(Wrapped.lines(INDENT, "", Plain.names(advice.table().toString()) + ": " + advice.advice()));
            advice.statements().forEach(statement -> lines.add(INDENT + style.code(Plain.names(statement))));
            advice.figures().forEach(figure -> lines.addAll(Wrapped.lines(INDENT, "Seen   ", figure)));
            advice.conditions().forEach(condition -> lines.addAll(Wrapped.lines(INDENT, "But    ", condition)));
        }
        return lines;
    }
}
