package dev.underpin.inspect;

import dev.underpin.engine.Outcome;
import dev.underpin.model.snapshot.Place;
import dev.underpin.model.snapshot.Problem;
import dev.underpin.model.snapshot.Problem.Gravity;
import dev.underpin.sql.Dialect;
import dev.underpin.sql.MetaCommand;
import dev.underpin.sql.Position;
import dev.underpin.sql.ScriptFile;
import dev.underpin.sql.Statement;
import dev.underpin.sql.StatementKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Statements that did not do what they say. One that fails for want of what an earlier one should have made is listed there. */
final class ProblemLog {

    private static final int EXCERPT = 160;

    /** psql's commands that change nothing about the shape. */
    private static final Set<String> CLIENT_ONLY = Set.of(
            "restrict",
            "unrestrict",
            "echo",
            "set",
            "unset",
            "timing",
            "encoding",
            "pset",
            "connect",
            "c",
            "q",
            "x",
            "mode",
            "headers",
            "print",
            "warn",
            "qecho",
            "prompt",
            "o",
            "out",
            "errverbose",
            "if",
            "else",
            "elif",
            "endif");

    private record Open(Problem problem, List<String> dependents) {}

    private final List<Open> problems = new ArrayList<>();
    private final Map<String, Open> notMade = new LinkedHashMap<>();

    void add(ScriptFile file, Statement statement, Outcome outcome, Dialect dialect) {
        switch (outcome) {
            case Outcome.Done done -> {}
            case Outcome.Waived waived ->
                open(problem(file, statement, statement.position(), Gravity.HARMLESS, waived.why(), null, null));
            case Outcome.Contained contained ->
                open(problem(
                        file,
                        statement,
                        statement.position(),
                        Gravity.CONTAINED,
                        contained.why(),
                        contained.sqlState(),
                        null));
            case Outcome.Failed failed -> failed(file, statement, failed, dialect);
        }
    }

    private void failed(ScriptFile file, Statement statement, Outcome.Failed failed, Dialect dialect) {
        Position at = failed.offset() < 0 ? statement.position() : statement.positionAt(failed.offset());
        StatementKind kind = StatementKind.of(statement, dialect);
        String missing = failed.missing();
        Open cause = missing == null ? null : notMade.get(lastPart(missing));
        if (cause == null && !kind.on().isEmpty()) {
            cause = notMade.get(kind.on().getLast());
        }
        if (cause != null) {
            cause.dependents().add(file.shown() + ":" + statement.position() + " " + firstLine(statement.text()));
            remember(kind, cause);
            return;
        }
        Open opened =
                open(problem(file, statement, at, Gravity.FAILED, failed.message(), failed.sqlState(), failed.hint()));
        remember(kind, opened);
    }

    private void remember(StatementKind kind, Open problem) {
        if (!kind.target().isEmpty() && kind.verb().name().startsWith("CREATE")) {
            notMade.putIfAbsent(kind.target().getLast(), problem);
        }
    }

    void metaCommand(ScriptFile file, MetaCommand command) {
        if (CLIENT_ONLY.contains(command.name())) {
            return;
        }
        Position at = command.position();
        open(new Problem(
                new Place(file.shown(), at.line(), at.column()),
                Gravity.CONTAINED,
                command.text(),
                "a command of the command-line client, which is not run here",
                null,
                command.name().equals("i") || command.name().equals("ir")
                        ? "Give the included file as a source of its own, or a folder with both."
                        : null,
                List.of()));
    }

    private Open open(Problem problem) {
        var open = new Open(problem, new ArrayList<>());
        problems.add(open);
        return open;
    }

    private static Problem problem(
            ScriptFile file,
            Statement statement,
            Position at,
            Gravity gravity,
            String message,
            @org.jspecify.annotations.Nullable String sqlState,
            @org.jspecify.annotations.Nullable String hint) {
        return new Problem(
                new Place(file.shown(), at.line(), at.column()),
                gravity,
                firstLine(statement.text()),
                message,
                sqlState,
                hint,
                List.of());
    }

    private static String lastPart(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String firstLine(String sql) {
        String line = sql.strip().replaceAll("\\s+", " ");
        return line.length() <= EXCERPT ? line : line.substring(0, EXCERPT - 1) + "…";
    }

    List<Problem> problems() {
        return problems.stream()
                .map(open -> new Problem(
                        open.problem().place(),
                        open.problem().gravity(),
                        open.problem().statement(),
                        open.problem().message(),
                        open.problem().sqlState(),
                        open.problem().hint(),
                        open.dependents()))
                .toList();
    }
}
