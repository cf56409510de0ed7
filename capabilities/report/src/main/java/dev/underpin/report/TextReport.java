package dev.underpin.report;

import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Ranked;
import dev.underpin.model.finding.Remedy;
import java.util.ArrayList;
import java.util.List;

/** A finding as people read it in a terminal: what, why here, what was seen, how to mend it. */
public final class TextReport {

    private static final String INDENT = "      ";

    private final Style style;

    public TextReport(Style style) {
        this.style = style;
    }

    /** One finding as a block of lines, without a closing blank line. */
    public List<String> block(Ranked ranked) {
        return block(ranked.rank(), ranked.finding());
    }

    /** @param number its rank, or the line it stands on */
    public List<String> block(int number, Finding finding) {
        var lines = new ArrayList<String>();
        lines.add(String.format("%4d  ", number)
                + style.severity(finding.severity())
                + "  " + style.strong(finding.subject().toString()) + "  " + style.faint(finding.rule()));
        lines.addAll(wrapped("", finding.message()));
        if (finding.consequence() != null) {
            lines.addAll(wrapped("Here  ", finding.consequence()));
        }
        for (Evidence evidence : finding.evidence()) {
            lines.addAll(wrapped("Seen  ", evidence.statement() + basis(evidence)));
        }
        if (finding.remedy() != null) {
            lines.addAll(remedy(finding.remedy()));
        }
        return lines;
    }

    private static String basis(Evidence evidence) {
        return evidence.basis() == Evidence.Basis.OBSERVED
                ? ""
                : " (" + evidence.basis().word() + ")";
    }

    private List<String> remedy(Remedy remedy) {
        var lines = new ArrayList<>(wrapped("Fix   ", remedy.advice()));
        remedy.sql().forEach(sql -> lines.add(INDENT + "        " + style.code(terminated(sql))));
        if (remedy instanceof Remedy.Choice choice) {
            choice.options().forEach(option -> lines.addAll(wrapped("    - ", option)));
        }
        return lines;
    }

    private static String terminated(String sql) {
        return sql.startsWith("--") ? sql : sql + ";";
    }

    private List<String> wrapped(String label, String text) {
        return Wrapped.lines(INDENT, label, style.faint(label), text);
    }
}
