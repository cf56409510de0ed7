package dev.underpin.report;

import dev.underpin.model.effect.Effect;
import dev.underpin.model.effect.Failure;
import dev.underpin.model.effect.Lock;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.lint.JudgedFile;
import dev.underpin.model.lint.JudgedStatement;
import dev.underpin.model.lint.Lint;
import dev.underpin.model.lint.PlacedFinding;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A lint for machines. The layout is documented in {@code docs/lint-json.md} and only ever grows. */
public final class LintJson {

    /** Raised when a field changes its meaning or goes. */
    public static final int FORMAT = 1;

    private static final JsonMapper JSON = new JsonMapper();

    private LintJson() {}

    public static String of(Lint lint, String toolVersion) {
        ObjectNode root = JSON.createObjectNode();
        root.put("format", FORMAT);
        root.putObject("tool").put("name", "underpin").put("version", toolVersion);
        root.put("server", lint.server());
        root.put("base", lint.base());
        root.putObject("runner")
                .put("tool", lint.runner().tool())
                .put("transaction", lint.runner().transaction().name().toLowerCase(java.util.Locale.ROOT))
                .put("known", lint.runnerKnown());
        root.put("sizesKnown", lint.sizesKnown());
        ArrayNode assumed = root.putArray("assumed");
        lint.assumed().forEach(assumed::add);
        JsonReport.problems(root.putArray("baseProblems"), lint.baseProblems());
        ArrayNode files = root.putArray("files");
        lint.files().forEach(file -> file(files.addObject(), file));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private static void file(ObjectNode node, JudgedFile file) {
        node.put("file", file.recorded().shown());
        ArrayNode statements = node.putArray("statements");
        file.statements().forEach(statement -> statement(statements.addObject(), statement));
        node.put("unread", file.recorded().unread());
        ArrayNode findings = node.putArray("findings");
        file.findings().forEach(placed -> finding(findings.addObject(), placed));
        ArrayNode silenced = node.putArray("silenced");
        file.silenced()
                .forEach(one -> silenced.addObject()
                        .put("rule", one.finding().rule())
                        .put("subject", one.finding().subject().toString())
                        .put("why", one.why().name().toLowerCase(java.util.Locale.ROOT))
                        .put("reason", one.reason()));
    }

    private static void statement(ObjectNode node, JudgedStatement judged) {
        Effect effect = judged.recorded().effect();
        node.put("line", judged.recorded().line());
        node.put("column", judged.recorded().column());
        node.put("sql", judged.recorded().text());
        node.put("basis", judged.recorded().basis().word());
        node.put("inTransaction", effect.inTransaction());
        node.put("milliseconds", effect.took().toNanos() / 1_000_000.0);
        locks(node.putArray("locks"), effect.locks());
        locks(node.putArray("held"), effect.held());
        ArrayNode rewrites = node.putArray("rewrites");
        effect.rewrites()
                .forEach(rewrite -> rewrites.addObject()
                        .put("relation", rewrite.relation().name().toString())
                        .put("kind", rewrite.kind().name().toLowerCase(java.util.Locale.ROOT))
                        .put("fresh", rewrite.relation().fresh()));
        ArrayNode scans = node.putArray("scans");
        effect.scans()
                .forEach(scan -> scans.addObject()
                        .put("relation", scan.relation().name().toString())
                        .put("fresh", scan.relation().fresh()));
        JsonReport.put(node, "harmless", judged.harmless());
        Failure failure = effect.failure();
        if (failure != null) {
            ObjectNode failed = node.putObject("failure").put("message", failure.message());
            JsonReport.put(failed, "sqlState", failure.sqlState());
            JsonReport.put(failed, "hint", failure.hint());
            failed.put("contained", failure.contained());
        }
    }

    private static void locks(ArrayNode nodes, List<Lock> locks) {
        for (Lock lock : locks) {
            nodes.addObject()
                    .put("relation", lock.relation().name().toString())
                    .put("kind", lock.relation().kind().word())
                    .put("mode", lock.mode().name())
                    .put("fresh", lock.relation().fresh());
        }
    }

    private static void finding(ObjectNode node, PlacedFinding placed) {
        Finding finding = placed.finding();
        node.put("rule", finding.rule());
        node.put("severity", finding.severity().word());
        node.put("confidence", finding.confidence().word());
        node.put("basis", placed.basis().word());
        node.put("statement", placed.statement());
        node.put("line", placed.line());
        node.put("column", placed.column());
        JsonReport.subject(node.putObject("subject"), finding.subject());
        node.put("message", finding.message());
        JsonReport.put(node, "consequence", finding.consequence());
        JsonReport.evidence(node.putArray("evidence"), finding.evidence());
        if (finding.remedy() != null) {
            JsonReport.remedy(node.putObject("remedy"), finding.remedy());
        }
        node.put("fingerprint", finding.fingerprint());
    }
}
