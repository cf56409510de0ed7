package dev.underpin.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.engine.Engine;
import dev.underpin.engine.Outcome;
import dev.underpin.engine.Progress;
import dev.underpin.engine.Scratch;
import dev.underpin.engine.ScratchWish;
import dev.underpin.execute.Recorder;
import dev.underpin.execute.TypeProbe;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.finding.Decisions;
import dev.underpin.model.finding.Evidence.Basis;
import dev.underpin.model.lint.JudgedFile;
import dev.underpin.model.snapshot.Runner;
import dev.underpin.model.snapshot.Runner.TransactionHabit;
import dev.underpin.model.snapshot.TableStatistics;
import dev.underpin.sql.Piece;
import dev.underpin.sql.Script;
import dev.underpin.sql.ScriptFile;
import dev.underpin.sql.Statement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A migration run on the {@code base.sql} beside it and judged by all rules. Comments in its first lines say what else is
 * given: {@code -- runner: psql}, {@code -- server: 14}, {@code -- rows: orders 5000000},
 * {@code -- overtaken: V7__later.sql}.
 */
record Fixture(Path file, Map<String, String> given) {

    private static final Pattern GIVEN =
            Pattern.compile("^-- (runner|server|rows|base|overtaken): (.+)$", Pattern.MULTILINE);
    private static final long BYTES_A_ROW = 100;
    private static final Engine ENGINE =
            ServiceLoader.load(Engine.class).findFirst().orElseThrow();

    static Fixture of(Path file) throws IOException {
        var given = new HashMap<String, String>();
        Matcher matcher = GIVEN.matcher(Files.readString(file));
        while (matcher.find()) {
            given.merge(matcher.group(1), matcher.group(2).strip(), (one, other) -> one + ", " + other);
        }
        return new Fixture(file, given);
    }

    JudgedFile judged() throws IOException {
        int server = Integer.parseInt(given.getOrDefault("server", "0"));
        try (Scratch scratch = ENGINE.scratch(new ScratchWish(server))) {
            runBase(scratch);
            scratch.fill();
            try (var session = scratch.watch()) {
                var recorder = new Recorder(session, ENGINE.dialect(), Progress.SILENT, basis());
                var recorded =
                        recorder.record(new ScriptFile(file, file.getFileName().toString(), null, true), runner());
                int major = Integer.parseInt(scratch.version().replaceFirst("\\D.*", ""));
                var context = new LintContext(
                        major, ENGINE.dialect(), ENGINE.phrasing(), sizes(), new TypeProbe(ENGINE, scratch)::outcomes);
                return new Judge(Rules.ALL, context, Decisions.NONE, LocalDate.of(2026, 11, 23), Set.of())
                        .judge(
                                given.containsKey("overtaken")
                                        ? recorded.overtakenBy(given.get("overtaken"))
                                        : recorded);
            }
        }
    }

    /** {@code -- base: guessed} judges as if the base beside it had been guessed. */
    private Basis basis() {
        return "guessed".equals(given.get("base")) ? Basis.GUESS : Basis.OBSERVED;
    }

    private void runBase(Scratch scratch) throws IOException {
        Path base = file.resolveSibling("base.sql");
        if (!Files.exists(base)) {
            return;
        }
        try (Script pieces = Script.open(base, ENGINE.dialect())) {
            for (Piece piece = pieces.next(); piece != null; piece = pieces.next()) {
                assertThat(scratch.run((Statement) piece))
                        .as("%s at %s", base, piece.position())
                        .isInstanceOf(Outcome.Done.class);
            }
        }
        scratch.endOfFile();
    }

    private Runner runner() {
        String tool = given.getOrDefault("runner", "flyway");
        return new Runner(
                tool,
                switch (tool) {
                    case "psql" -> TransactionHabit.PER_STATEMENT;
                    case "liquibase" -> TransactionHabit.PER_CHANGESET;
                    case "prisma" -> TransactionHabit.ONE_STRING;
                    case "rails", "django" -> TransactionHabit.PER_FILE;
                    default -> TransactionHabit.PER_FILE_UNLESS_REFUSED;
                });
    }

    private Map<ObjectName, TableStatistics> sizes() {
        var sizes = new HashMap<ObjectName, TableStatistics>();
        for (String one : given.getOrDefault("rows", "").split(",")) {
            String[] words = one.strip().split(" +");
            if (words.length == 2) {
                var table = new ObjectName("public", words[0]);
                long rows = Long.parseLong(words[1]);
                sizes.put(
                        table,
                        new TableStatistics(
                                table,
                                rows,
                                rows * BYTES_A_ROW,
                                rows * BYTES_A_ROW / 3,
                                0,
                                0,
                                0,
                                0,
                                0,
                                0,
                                0,
                                0,
                                0,
                                null,
                                null));
            }
        }
        return sizes;
    }
}
