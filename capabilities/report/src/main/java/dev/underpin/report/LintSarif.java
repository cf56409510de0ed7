package dev.underpin.report;

import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.lint.Lint;
import dev.underpin.model.lint.PlacedFinding;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** A lint as SARIF 2.1.0, for code hosts: each finding at the statement that shows it. */
public final class LintSarif {

    private LintSarif() {}

    public static String of(Lint lint, String toolVersion) {
        SarifRun run = SarifRun.of(lint.rules(), toolVersion);
        List<String> ids = lint.rules().stream().map(Card::id).toList();
        lint.files().forEach(file -> {
            String shown = file.recorded().shown();
            file.findings().forEach(placed -> result(run.results().addObject(), placed, shown, ids));
        });
        return run.written();
    }

    private static void result(ObjectNode node, PlacedFinding placed, String file, List<String> ids) {
        Finding finding = placed.finding();
        node.put("ruleId", finding.rule());
        node.put("ruleIndex", ids.indexOf(finding.rule()));
        node.put("level", SarifReport.level(finding.severity()));
        node.putObject("message").put("text", SarifReport.message(finding));
        ObjectNode physical = node.putArray("locations").addObject().putObject("physicalLocation");
        physical.putObject("artifactLocation").put("uri", SarifReport.uri(file));
        physical.putObject("region").put("startLine", placed.line()).put("startColumn", placed.column());
        node.putObject("partialFingerprints").put("underpin/v1", file + ":" + finding.fingerprint());
    }
}
