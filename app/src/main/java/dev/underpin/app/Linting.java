package dev.underpin.app;

import dev.underpin.demo.DemoDatabase;
import dev.underpin.engine.Ability;
import dev.underpin.engine.Engine;
import dev.underpin.engine.Progress;
import dev.underpin.engine.WatchedSession;
import dev.underpin.execute.BaseGuesser;
import dev.underpin.execute.Recorder;
import dev.underpin.execute.TypeProbe;
import dev.underpin.inspect.Base;
import dev.underpin.inspect.BaseBuilder;
import dev.underpin.inspect.Engines;
import dev.underpin.inspect.Inspection;
import dev.underpin.inspect.Inspector;
import dev.underpin.inspect.MigrationSet;
import dev.underpin.inspect.Source;
import dev.underpin.lint.Judge;
import dev.underpin.lint.LintContext;
import dev.underpin.lint.LintRule;
import dev.underpin.lint.Rules;
import dev.underpin.model.effect.Failure;
import dev.underpin.model.effect.RecordedFile;
import dev.underpin.model.fault.UsageException;
import dev.underpin.model.finding.Evidence.Basis;
import dev.underpin.model.lint.Lint;
import dev.underpin.model.snapshot.Problem;
import dev.underpin.sql.ScriptFile;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Lints migration files: lays the base, runs them on it while everything is watched, and has the rules judge what was seen. */
final class Linting {

    private final Engines engines;
    private final Clock clock;
    private final Progress progress;

    Linting(Engines engines, Clock clock, Progress progress) {
        this.engines = engines;
        this.clock = clock;
        this.progress = progress;
    }

    Lint lint(LintRequest request, Configuration configuration) {
        LintSelection selection = LintSelection.of(request);
        if (request.textOnly()) {
            return new StaticLinting(engines, clock, progress).lint(request, selection, configuration);
        }
        try (Base base = base(request, selection, configuration)) {
            if (!base.engine().abilities().contains(Ability.EFFECTS)) {
                throw new UsageException(
                        "Migrations for " + base.engine().title() + " cannot be linted yet",
                        null,
                        "Review the shape they lead to instead: underpin review <folder>");
            }
            boolean guessed = !base.guessed().isEmpty();
            List<RecordedFile> recorded = record(base, selection, !selection.history() && !guessed);
            if (!selection.history() && !guessed && recorded.stream().anyMatch(Linting::failedOnRows)) {
                try (Base empty = base(request, selection, configuration)) {
                    List<RecordedFile> again = record(empty, selection, false);
                    return judged(
                            request, configuration, selection, base, ran(again) > ran(recorded) ? again : recorded);
                }
            }
            return judged(request, configuration, selection, base, recorded);
        }
    }

    private Base base(LintRequest request, LintSelection selection, Configuration configuration) {
        var bases = new BaseBuilder(engines, progress);
        if (request.base() == null) {
            return selection.hasEarlierFiles()
                    ? bases.ofFiles(
                            selection.surroundings(),
                            selection.notInBase(),
                            selection.surroundings().shown())
                    : guessed(bases.empty(selection.surroundings()), selection);
        }
        if (request.base().isDemo()) {
            try (DemoDatabase demo = DemoDatabase.start(engines.byId("postgresql"), progress)) {
                return ofSnapshot(bases, request.base().demo(demo.target(configuration.statementTimeout())));
            }
        }
        Source source = request.base().resolve(engines, configuration);
        return switch (source) {
            case Source.MigrationsFolder folder ->
                bases.ofFiles(MigrationSet.of(folder.folder(), folder.shown()), selection.notInBase(), folder.name());
            case Source.ScriptFile script ->
                bases.ofFiles(MigrationSet.single(script.file(), script.shown()), Set.of(), script.name());
            case Source.Live live -> ofSnapshot(bases, live);
            case Source.SnapshotFile file -> ofSnapshot(bases, file);
            case Source.GitRevision revision -> ofSnapshot(bases, revision);
        };
    }

    /** The empty base where the files run on it; otherwise one that was guessed from what they miss. */
    private Base guessed(Base empty, LintSelection selection) {
        if (selection.history() || !empty.engine().abilities().contains(Ability.EFFECTS)) {
            return empty;
        }
        empty.close();
        var guesser = new BaseGuesser(empty.engine(), empty.wish(), progress);
        BaseGuesser.Guessed guessed = guesser.guess(selection.files());
        return empty.guessed(guessed.scratch(), guessed.statements());
    }

    private Base ofSnapshot(BaseBuilder bases, Source source) {
        try (Inspection inspection = new Inspector(engines, clock, progress).open(source)) {
            return bases.ofSnapshot(inspection.snapshot());
        }
    }

    private List<RecordedFile> record(Base base, LintSelection selection, boolean filled) {
        if (filled) {
            base.scratch().fill();
        }
        var recorded = new ArrayList<RecordedFile>();
        try (WatchedSession session = base.scratch().watch()) {
            var recorder = new Recorder(
                    session,
                    base.engine().dialect(),
                    progress,
                    base.guessed().isEmpty() ? Basis.OBSERVED : Basis.GUESS);
            for (ScriptFile file : selection.files()) {
                recorded.add(selection.inPlace(file, recorder.record(file, selection.runner())));
                if (selection.history()) {
                    session.deployed();
                }
            }
        }
        return recorded;
    }

    /** A constraint or a cast failed: perhaps on the rows that scratch was filled with. */
    private static boolean failedOnRows(RecordedFile file) {
        return file.statements().stream()
                .map(statement -> statement.effect().failure())
                .filter(Objects::nonNull)
                .map(Failure::sqlState)
                .anyMatch(state -> state != null && (state.startsWith("22") || state.startsWith("23")));
    }

    private static long ran(List<RecordedFile> files) {
        return files.stream()
                .flatMap(file -> file.statements().stream())
                .filter(statement -> statement.effect().ran())
                .count();
    }

    /** The safe form of what was linted, by path. The base is laid again, and nothing is told that does not run on it. */
    Map<Path, String> fix(LintRequest request, Configuration configuration, Lint lint) {
        LintSelection selection = LintSelection.of(request);
        Engine engine = engines.byId("postgresql");
        Map<Path, String> files = Fixing.of(selection, lint.files(), engine.dialect());
        if (!files.isEmpty()) {
            rehearse(request, configuration, selection, files);
        }
        return files;
    }

    /** Runs the fixed files in place of those they come from. */
    private void rehearse(
            LintRequest request, Configuration configuration, LintSelection selection, Map<Path, String> files) {
        try (FixedCopies copies = FixedCopies.of(selection, files);
                Base base = base(request, selection, configuration);
                WatchedSession session = base.scratch().watch()) {
            var recorder = new Recorder(session, base.engine().dialect(), progress, Basis.OBSERVED);
            for (ScriptFile file : copies.files()) {
                RecordedFile recorded = recorder.record(file, selection.runner());
                recorded.statements().stream()
                        .filter(statement -> !statement.effect().ran())
                        .findFirst()
                        .ifPresent(statement -> {
                            throw new UsageException(
                                    "The fixed form of " + file.shown()
                                            + " does not run on scratch; nothing is written",
                                    Objects.requireNonNull(statement.effect().failure())
                                                    .message() + ": " + statement.text(),
                                    "Mend what lint says is refused first.");
                        });
            }
        }
    }

    private Lint judged(
            LintRequest request,
            Configuration configuration,
            LintSelection selection,
            Base base,
            List<RecordedFile> files) {
        Engine engine = base.engine();
        String version = base.scratch().version();
        var probe = new TypeProbe(engine, base.scratch());
        var context = LintContext.of(
                        Integer.parseInt(version.replaceFirst("\\D.*", "")),
                        engine.dialect(),
                        engine.phrasing(),
                        base.statistics())
                .trying(probe::outcomes);
        var judge = new Judge(
                Rules.ALL, context, configuration.policy().decisions(), LocalDate.now(clock), request.known());
        return new Lint(
                files.stream().map(judge::judge).toList(),
                base.words(),
                engine.title() + " " + version,
                selection.runner(),
                selection.runnerKnown(),
                base.statistics().known(),
                base.guessed(),
                base.problems().stream()
                        .filter(problem -> problem.gravity() == Problem.Gravity.FAILED)
                        .toList(),
                Rules.ALL.stream().map(LintRule::card).toList());
    }
}
