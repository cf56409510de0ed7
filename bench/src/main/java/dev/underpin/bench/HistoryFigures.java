package dev.underpin.bench;

import dev.underpin.app.Configuration;
import dev.underpin.app.LintRequest;
import dev.underpin.app.Underpin;
import dev.underpin.engine.Progress;
import dev.underpin.engine.Scratch;
import dev.underpin.engine.ScratchWish;
import dev.underpin.model.effect.Effect;
import dev.underpin.model.effect.Relation;
import dev.underpin.model.effect.Rewrite;
import dev.underpin.model.lint.JudgedFile;
import dev.underpin.model.lint.Lint;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A long history of real migrations, linted whole: how long it takes, and whether its rewrites are those of the engine. */
final class HistoryFigures {

    private static final double GOAL = 90_000;
    private static final int RUNS = 2;

    private final Path root;
    private final Corpus corpus;
    private final PrintStream out;
    private final Measurements measurements;
    private final List<String> unconfirmed = new ArrayList<>();
    private final List<String> untold = new ArrayList<>();
    private final List<String> unseen = new ArrayList<>();
    private int claims;

    HistoryFigures(Path root, Corpus corpus, PrintStream out, Measurements measurements) {
        this.root = root;
        this.corpus = corpus;
        this.out = out;
        this.measurements = measurements;
    }

    void add() throws SQLException {
        Timings timings =
                new LauncherTimings(root).of(RUNS, "lint", corpus.history().toString());
        Lint lint = lint();
        witness(lint);
        long files = lint.files().size();
        long statements = lint.files().stream()
                .mapToLong(file -> file.statements().size())
                .sum();
        long unread = lint.files().stream()
                .mapToLong(file -> file.recorded().unread())
                .sum();
        long judged = lint.files().stream()
                .filter(file -> file.recorded().unread() == 0)
                .count();
        measurements.add(Figure.all("crates.io, files judged to their end", judged, files));
        measurements.add(Figure.plain(
                "crates.io, statements run", String.format(Locale.ROOT, "%,d; %,d not reached", statements, unread)));
        measurements.add(Figure.plain(
                "crates.io, findings", String.valueOf(lint.findings().count())));
        measurements.add(Figure.all("crates.io, rewrites claimed and confirmed", claims - unconfirmed.size(), claims));
        measurements.add(Figure.atMost(0, "", "crates.io, rewrites that lint does not tell", untold.size()));
        measurements.add(Figure.plain("crates.io, findings that say rewritten", String.valueOf(rewritesSaid(lint))));
        measurements.add(Figure.under(GOAL, "crates.io, the whole folder", timings));
        measurements.keep("crates.io, the whole folder", timings);
        measurements.keep("crates.io, rewrites not confirmed", unconfirmed);
        measurements.keep("crates.io, rewrites not told", untold);
        measurements.keep("crates.io, not run by the witness", unseen);
    }

    private Lint lint() {
        Path here = root.toAbsolutePath();
        var request = new LintRequest(List.of(corpus.history().toString()), null, null, null, here, false, Set.of());
        return new Underpin(Clock.systemUTC(), Progress.SILENT, null)
                .lint(request, Configuration.read(null, here, Configuration.STATEMENT_TIMEOUT));
    }

    private void witness(Lint lint) throws SQLException {
        try (Scratch scratch = GeneratedDatabase.postgresql().scratch(ScratchWish.NEWEST);
                FilesWitness witness = new FilesWitness(scratch)) {
            for (JudgedFile file : lint.files()) {
                for (FilesWitness.Witnessed one : witness.replay(file.recorded())) {
                    compare(file.recorded().shown(), one);
                }
            }
        }
        print("  NOT CONFIRMED", unconfirmed);
        print("  NOT TOLD", untold);
        print("  NOT RUN BY THE WITNESS", unseen);
    }

    private void print(String title, List<String> lines) {
        lines.forEach(line -> out.println(title + ": " + line));
    }

    private void compare(String file, FilesWitness.Witnessed one) {
        Effect effect = one.statement().effect();
        String place = file + ":" + one.statement().line() + " ";
        boolean ran = effect.failure() == null
                || effect.failure().refusedTransaction() && !effect.locks().isEmpty();
        if (one.failure().isEmpty() != ran) {
            unseen.add(place + (one.failure().isEmpty() ? String.valueOf(effect.failure()) : one.failure()));
        }
        Set<String> claimed = rewritten(effect, Rewrite.Kind.COPIED);
        claims += claimed.size();
        claimed.stream()
                .filter(table -> !one.rewritten().contains(table))
                .forEach(table -> unconfirmed.add(place + table));
        Set<String> emptied = rewritten(effect, Rewrite.Kind.EMPTIED);
        one.rewritten().stream()
                .filter(table -> !claimed.contains(table) && !emptied.contains(table))
                .forEach(table -> untold.add(place + table));
    }

    private static Set<String> rewritten(Effect effect, Rewrite.Kind kind) {
        return effect.rewrites().stream()
                .filter(rewrite -> rewrite.kind() == kind)
                .map(Rewrite::relation)
                .filter(relation ->
                        relation.kind() == Relation.Kind.TABLE || relation.kind() == Relation.Kind.MATERIALIZED_VIEW)
                .map(relation -> relation.name().toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static long rewritesSaid(Lint lint) {
        return lint.findings()
                .filter(placed -> placed.finding().evidence().stream()
                        .anyMatch(evidence -> evidence.statement().contains("rewritten")))
                .count();
    }
}
