package dev.underpin.lint;

import dev.underpin.lint.rule.UnexplainedSilence;
import dev.underpin.lint.rule.UnusedSilence;
import dev.underpin.model.effect.RecordedFile;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Review.Silenced;
import dev.underpin.model.lint.JudgedFile;
import dev.underpin.model.lint.JudgedStatement;
import dev.underpin.model.lint.PlacedFinding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Asks every rule about every statement, and lets the comments in the file silence what they name. */
public final class Judge {

    private final List<LintRule> rules;
    private final LintContext context;
    private final Function<Finding, Verdict> policy;

    /** What the team's policy makes of a finding. */
    public sealed interface Verdict {
        /** It is told, perhaps with another severity. */
        record Told(Finding finding) implements Verdict {}

        /** It is not told, and why. */
        record Kept(Silenced silenced) implements Verdict {}

        /** Its rule is switched off. */
        record Off() implements Verdict {}
    }

    public Judge(List<LintRule> rules, LintContext context, Function<Finding, Verdict> policy) {
        this.rules = List.copyOf(rules);
        this.context = context;
        this.policy = policy;
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
        rules.stream()
                .filter(rule -> statement.wasRun() || rule.card().needs().contains(Need.TEXT))
                .flatMap(rule -> rule.judge(statement))
                .forEach(finding -> {
                    var silence = silences.stream()
                            .filter(one -> one.rule().equals(finding.rule()) && one.reason() != null)
                            .findFirst();
                    silence.ifPresent(used::add);
                    silence.ifPresentOrElse(
                            one -> silenced.add(
                                    new Silenced(finding, Silenced.Why.COMMENT, String.valueOf(one.reason()))),
                            () -> decide(finding, told, silenced));
                });
        silencesThemselves(statement, silences, used).forEach(finding -> decide(finding, told, silenced));
        return told;
    }

    private void decide(Finding finding, List<Finding> told, List<Silenced> silenced) {
        switch (policy.apply(finding)) {
            case Verdict.Told one -> told.add(one.finding());
            case Verdict.Kept kept -> silenced.add(kept.silenced());
            case Verdict.Off off -> {
                // the team does not want to know
            }
        }
    }

    private static Stream<Finding> silencesThemselves(
            LintedStatement statement, List<Silence> silences, List<Silence> used) {
        return silences.stream()
                .filter(silence -> !used.contains(silence))
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
