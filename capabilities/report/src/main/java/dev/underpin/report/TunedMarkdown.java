package dev.underpin.report;

import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Remedy;
import dev.underpin.model.tune.Expected;
import dev.underpin.model.tune.IndexAdvice;
import dev.underpin.model.tune.QueryFinding;
import dev.underpin.model.tune.QueryGain;
import dev.underpin.model.tune.RewriteAdvice;
import dev.underpin.model.tune.StructureAdvice;
import dev.underpin.model.tune.Tuned;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What tuning has found, for a pull request: a table of indexes to skim, then each folded, then what queries could do better. */
public final class TunedMarkdown {

    private static final int LONGEST = 60_000; // code hosts refuse comments beyond 65,536 characters
    private static final int QUERIES = 10;
    private static final int LINE = 160;

    private final Tuned tuned;
    private final TunedWords words;
    private final Optional<TimingMarkdown> timing;
    private final StringBuilder text = new StringBuilder();
    private int left;

    private TunedMarkdown(Tuned tuned) {
        this.tuned = tuned;
        this.words = new TunedWords(tuned);
        this.timing = Optional.ofNullable(tuned.timing()).map(found -> new TimingMarkdown(tuned, found));
    }

    public static String of(Tuned tuned) {
        return new TunedMarkdown(tuned).written();
    }

    private String written() {
        text.append("## Underpin tuning of ").append(escaped(tuned.source())).append("\n\n");
        text.append("**").append(escaped(words.headline())).append("**\n\n");
        text.append(escaped(words.basis())).append("\n\n");
        timing.map(TimingMarkdown::basis).ifPresent(text::append);
        if (!words.beside().isEmpty()) {
            text.append(escaped(words.beside())).append("\n\n");
        }
        expected();
        indexes();
        timing.ifPresent(this::measured);
        findings();
        rewrites();
        structure();
        leftOut();
        heading("About the workload", tuned.notes());
        tuned.notes().forEach(note -> put("- " + escaped(note) + "\n"));
        heading("What may make plans differ from the database's own", tuned.caveats());
        tuned.caveats().forEach(caveat -> put("- " + escaped(caveat.text()) + "\n"));
        if (left > 0) {
            text.append("\n").append(left).append(" more; the JSON report has them all.\n");
        }
        return text.toString();
    }

    private void expected() {
        for (ExpectedWords query : ExpectedWords.of(tuned)) {
            put("- **" + query.stake() + "** " + query.cost() + " `"
                    + code(Plain.line(query.query().text(), LINE)) + "` " + escaped(query.sentence()) + "\n");
        }
        String idle = ExpectedWords.idle(tuned);
        put(idle.isEmpty() ? "" : "- " + escaped(idle) + "\n");
        text.append(tuned.expected().equals(Expected.NOTHING) ? "" : "\n");
    }

    private void indexes() {
        if (tuned.advice().isEmpty()) {
            return;
        }
        text.append("| # | index | room | without it | queries |\n|--:|---|--:|--:|--:|\n");
        int number = 0;
        for (IndexAdvice advice : tuned.advice()) {
            put("| " + ++number + " | `" + code(Plain.names(advice.statements().getFirst())) + "` | "
                    + TunedWords.room(advice.bytes()) + " | " + TunedText.share(Math.max(0, advice.saved())) + " | "
                    + advice.queries().size() + " |\n");
        }
        number = 0;
        for (IndexAdvice advice : tuned.advice()) {
            number++;
            put(folded(number + ". " + Plain.names(advice.statements().getFirst()), advised(advice)));
        }
        var curve = new StringBuilder("| room beyond today | cost left | |\n|--:|--:|---|\n");
        tuned.curve()
                .forEach(point -> curve.append("| " + TunedWords.room(point.bytes()) + " | "
                        + TunedText.share(point.left()) + " | " + TunedWords.indexes(point) + " |\n"));
        put(folded(
                "What is left of the cost, by the room that indexes take",
                curve + "\n" + escaped(words.floor()) + "\n"));
    }

    private String advised(IndexAdvice advice) {
        var said = new StringBuilder(sql(advice.statements()));
        var adviceWords = new IndexAdviceWords(tuned);
        adviceWords
                .effects(advice)
                .forEach(effect -> said.append(escaped(effect)).append("\n\n"));
        String first = adviceWords.first(advice);
        said.append(first.isEmpty() ? "" : "**First.** " + escaped(first) + "\n\n");
        IndexAdviceWords.assumptions(advice)
                .forEach(assumption ->
                        said.append(escaped("Size: " + assumption)).append("\n\n"));
        if (!advice.queries().isEmpty()) {
            said.append("| cost before | after | query | |" + (timing.isPresent() ? " measured |" : "")
                    + "\n|--:|--:|---|---|" + (timing.isPresent() ? "---|" : "") + "\n");
            advice.queries().stream().limit(QUERIES).forEach(query -> said.append(row(query)));
        }
        return said.toString();
    }

    private String row(QueryGain query) {
        return String.format(
                Locale.ROOT,
                "| %,.0f | %,.0f | `%s` | %s |%s\n",
                query.before(),
                query.after(),
                code(Plain.line(query.text(), LINE)),
                TunedText.share(query, tuned).strip(),
                timing.isPresent() ? " " + TimingMarkdown.cell(tuned, query) + " |" : "");
    }

    private void measured(TimingMarkdown found) {
        items(TimingWords.LEFT_ASIDE, found.leftAside());
        items(TimingWords.WRITES, found.writes());
        items(TimingWords.UNTIMED, found.untimed());
    }

    private void items(String title, List<String> items) {
        heading(title, items);
        text.append(items.isEmpty() || left > 0 ? "" : "\n");
        items.forEach(this::put);
    }

    private void findings() {
        heading("What the queries themselves could do better", tuned.findings());
        for (QueryFinding found : tuned.findings()) {
            Finding finding = found.finding();
            var said = new StringBuilder(
                    "`" + finding.rule() + "`, query `" + code(finding.subject().toString()) + "`, "
                            + TunedText.share(found.share()) + " of the " + words.weight() + ".\n\n");
            said.append(found.text().isEmpty() ? "" : fence("sql", found.text()));
            said.append(finding.consequence() == null ? "" : escaped(finding.consequence()) + "\n\n");
            for (Evidence evidence : finding.evidence()) {
                said.append("- ").append(escaped(evidence.statement())).append("\n");
            }
            Remedy remedy = finding.remedy();
            if (remedy != null) {
                said.append("\n**").append(escaped(remedy.advice())).append("**\n\n");
                said.append(remedy.sql().isEmpty() ? "" : sql(remedy.sql()));
            }
            put(folded(finding.severity().word() + ": " + finding.message(), said.toString()));
        }
    }

    private void rewrites() {
        heading("Other ways to write queries, for less", tuned.rewrites());
        int number = 0;
        for (RewriteAdvice advice : tuned.rewrites()) {
            var difference = new StringBuilder();
            ChangedLine.of(advice.before(), advice.after())
                    .forEach(line ->
                            difference.append(line.sign()).append(line.text()).append("\n"));
            var said = new StringBuilder(fence("diff", difference.toString().stripTrailing()));
            advice.constraints()
                    .forEach(constraint ->
                            said.append("- ").append(escaped(constraint)).append("\n"));
            RewriteText.but(advice.proof())
                    .ifPresent(
                            but -> said.append("- But: ").append(escaped(but)).append("\n"));
            TimingWords.of(tuned, advice)
                    .ifPresent(query -> said.append("- Measured: ")
                            .append(escaped(TimingWords.figures(query)))
                            .append("\n"));
            said.append("\n").append(escaped(RewriteText.tried(advice.proof()))).append("\n");
            put(folded(
                    String.format(
                            Locale.ROOT,
                            "%d. %s: cost %,.0f -> %,.0f",
                            ++number,
                            advice.title(),
                            advice.costBefore(),
                            advice.costAfter()),
                    said.toString()));
        }
        OnceRewrittenWords.of(tuned).ifPresent(this::onceRewritten);
    }

    private void onceRewritten(OnceRewrittenWords then) {
        put("\n**" + OnceRewrittenWords.TITLE + ".** " + escaped(then.sentence()) + "\n\n");
        for (IndexAdvice.Create further : then.then().further()) {
            var said = new StringBuilder(sql(further.statements()));
            said.append(escaped(then.effect(further))).append("\n\n");
            further.queries()
                    .forEach(query ->
                            said.append("- ").append(escaped(then.gain(query))).append("\n"));
            put(folded("Then pays: " + Plain.names(further.definition()), said.toString()));
        }
    }

    private void structure() {
        heading("Beside indexes", tuned.structure());
        for (StructureAdvice advice : tuned.structure()) {
            var said = new StringBuilder(advice.statements().isEmpty() ? "" : sql(advice.statements()));
            advice.figures()
                    .forEach(figure -> said.append("- ").append(escaped(figure)).append("\n"));
            advice.conditions()
                    .forEach(but -> said.append("- But: ").append(escaped(but)).append("\n"));
            put(folded(Plain.names(advice.table().toString()) + ": " + advice.advice(), said.toString()));
        }
    }

    private void leftOut() {
        heading("Not planned", tuned.leftOut());
        tuned.leftOut()
                .forEach(query -> put("- " + TunedText.share(query.share()) + " `"
                        + code(Plain.line(query.text(), LINE)) + "`: " + escaped(query.why()) + "\n"));
    }

    private void heading(String title, List<?> of) {
        if (!of.isEmpty() && left == 0) {
            text.append("\n### ").append(title).append("\n");
        }
    }

    /** What is too much for a comment is counted. */
    private void put(String part) {
        if (part.isEmpty()) {
            return;
        }
        if (left > 0 || text.length() + part.length() > LONGEST) {
            left++;
        } else {
            text.append(part);
        }
    }

    private static String folded(String title, String body) {
        return "\n<details><summary>" + MarkdownText.html(Plain.line(title, LINE)) + "</summary>\n\n" + body
                + "\n</details>\n";
    }

    private static String sql(List<String> statements) {
        return fence("sql", Plain.names(SqlToken.script(statements)));
    }

    private static String fence(String language, String text) {
        return "```" + language + "\n" + MarkdownText.fenced(text) + "\n```\n\n";
    }

    /** Within backticks of a table's cell: neither ends. */
    private static String code(String text) {
        return text.replace("`", "'").replace("|", "\\|");
    }

    private static String escaped(String text) {
        return MarkdownText.escaped(text);
    }
}
