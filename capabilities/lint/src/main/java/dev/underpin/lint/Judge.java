package dev.underpin.lint;

import dev.underpin.lint.rule.UnexplainedSilence;
import dev.underpin.lint.rule.UnusedSilence;
import dev.underpin.model.effect.RecordedFile;
import dev.underpin.model.finding.Decisions;
import dev.underpin.model.finding.Decisions.Decision;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Review.Silenced;
import dev.underpin.model.lint.JudgedFile;
import dev.underpin.model.lint.JudgedStatement;
import dev.underpin.model.lint.PlacedFinding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Asks every rule about every statement, and heeds the comments in the file and what the team decided. */
public final class Judge {

    private final List<LintRule> rules;
    private final LintContext context;
    private final Decisions decisions;
    private final LocalDate today;
    private final Set<String> known;

    /** @param known fingerprints of findings that were known before, see {@link Finding#fingerprint} */
    public Judge(List<LintRule> rules, LintContext context, Decisions decisions, LocalDate today, Set<String> known) {
        this.rules =
                rules.stream().filter(rule -> !decisions.off(rule.card().id())).toList();
        this.context = context;
        this.decisions = decisions;
        this.today = today;
        this.known = Set.copyOf(known);
    }

    public JudgedFile judge(RecordedFile recorded) {
        var file = new LintedFile(recorded, context);
        var findings = new ArrayList<PlacedFinding>();
        var silenced = new ArrayList<Silenced>();
        var statements = new ArrayList<JudgedStatement>();
        for (LintedStatement statement : file.statements()) {
            List<Finding> found = findings(statement, silenced);
            found.stream()
                    .sorted(Comparator.comparing(Finding::severity).thenComparing(Finding::rule))
                    .forEach(finding -> findings.add(placed(statement, finding)));
            statements.add(new JudgedStatement(statement.recorded(), found.isEmpty() ? Harmless.why(statement) : null));
        }
        return new JudgedFile(recorded, statements, findings, silenced);
    }

    private List<Finding> findings(LintedStatement statement, List<Silenced> silenced) {
        List<Silence> silences = Silence.in(statement.recorded().comments());
        var used = new ArrayList<Silence>();
        var told = new ArrayList<Finding>();
        rules.stream().flatMap(rule -> rule.judge(statement)).forEach(finding -> {
            var silence = silences.stream()
                    .filter(one -> one.rule().equals(finding.rule()) && one.reason() != null)
                    .findFirst();
            silence.ifPresent(used::add);
            silence.ifPresentOrElse(
                    one -> silenced.add(new Silenced(finding, Silenced.Why.COMMENT, String.valueOf(one.reason()))),
                    () -> decide(finding, told, silenced));
        });
        silencesThemselves(statement, silences, used).forEach(finding -> decide(finding, told, silenced));
        return told;
    }

    private void decide(Finding finding, List<Finding> told, List<Silenced> silenced) {
        if (decisions.off(finding.rule())) {
            return;
        }
        switch (decisions.on(finding, today, known)) {
            case Decision.Told one -> told.add(one.finding());
            case Decision.Kept kept -> silenced.add(kept.silenced());
        }
    }

    private static Stream<Finding> silencesThemselves(
            LintedStatement statement, List<Silence> silences, List<Silence> used) {
        return silences.stream()
                .filter(silence -> !used.contains(silence))
                .filter(silence -> silence.reason() == null || statement.wasRun()) // what is read may just not show it
                .map(silence -> silence.reason() == null
                        ? UnexplainedSilence.of(statement, silence.rule())
                        : UnusedSilence.of(statement, silence.rule()));
    }

    private static PlacedFinding placed(LintedStatement statement, Finding finding) {
        return new PlacedFinding(
                finding,
                statement.index(),
                statement.recorded().line(),
                statement.recorded().column(),
                statement.recorded().basis());
    }
}
