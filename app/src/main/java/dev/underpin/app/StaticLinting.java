package dev.underpin.app;

import dev.underpin.engine.Ability;
import dev.underpin.engine.Engine;
import dev.underpin.engine.Forecast;
import dev.underpin.engine.Progress;
import dev.underpin.execute.Recorder;
import dev.underpin.inspect.Engines;
import dev.underpin.lint.Judge;
import dev.underpin.lint.LintContext;
import dev.underpin.lint.LintRule;
import dev.underpin.lint.Rules;
import dev.underpin.model.effect.RecordedFile;
import dev.underpin.model.fault.UsageException;
import dev.underpin.model.finding.Evidence.Basis;
import dev.underpin.model.lint.Lint;
import dev.underpin.model.snapshot.Statistics;
import dev.underpin.sql.ScriptFile;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Lints migration files by what their text tells: for editors and pre-commit, where no engine is to be started. */
final class StaticLinting {

    private final Engines engines;
    private final Clock clock;
    private final Progress progress;

    StaticLinting(Engines engines, Clock clock, Progress progress) {
        this.engines = engines;
        this.clock = clock;
        this.progress = progress;
    }

    Lint lint(LintRequest request, LintSelection selection, Configuration configuration) {
        Engine engine = engines.forScripts(selection.surroundings());
        if (!engine.abilities().contains(Ability.EFFECTS)) {
            throw new UsageException(
                    "Migrations for " + engine.title() + " cannot be linted yet",
                    null,
                    "Review the shape they lead to instead: underpin review <folder>");
        }
        try (Forecast forecast = engine.forecast(selection.surroundings().statedVersion())) {
            List<RecordedFile> files = foretold(forecast, engine, selection);
            var context = LintContext.of(forecast.majorVersion(), engine.dialect(), engine.phrasing(), Statistics.NONE);
            var judge = new Judge(
                    Rules.ALL, context, configuration.policy().decisions(), LocalDate.now(clock), request.known());
            return new Lint(
                    files.stream().map(judge::judge).toList(),
                    "nothing: read, not run",
                    "",
                    selection.runner(),
                    selection.runnerKnown(),
                    false,
                    List.of(),
                    List.of(),
                    Rules.ALL.stream().map(LintRule::card).toList());
        }
    }

    private List<RecordedFile> foretold(Forecast forecast, Engine engine, LintSelection selection) {
        var recorder = new Recorder(forecast, engine.dialect(), progress, Basis.KNOWN);
        var files = new ArrayList<RecordedFile>();
        for (ScriptFile file : selection.files()) {
            files.add(selection.inPlace(file, recorder.record(file, selection.runner())));
            if (selection.history()) {
                forecast.deployed();
            }
        }
        return files;
    }
}
