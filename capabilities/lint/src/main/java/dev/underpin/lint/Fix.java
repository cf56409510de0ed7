package dev.underpin.lint;

import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Remedy;
import dev.underpin.model.finding.Remedy.Stage;
import dev.underpin.model.lint.JudgedFile;
import dev.underpin.model.lint.PlacedFinding;
import dev.underpin.sql.Dialect;
import dev.underpin.sql.Statement;
import dev.underpin.sql.StatementKind;
import dev.underpin.sql.Verb;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Puts what findings say instead into the place of the statements they are about. What lies between is kept as written. The
 * result is a list of parts, to be run one after the other: a part ends where the next must not share its transaction.
 */
public final class Fix {

    /**
     * What commits together, or refuses a transaction.
     *
     * @param outside whether its statements refuse a transaction
     */
    public record Part(boolean outside, String text) {}

    /** @param fixed how many statements were replaced */
    public record Fixed(List<Part> parts, int fixed) {
        public Fixed {
            parts = List.copyOf(parts);
        }
    }

    private final StringBuilder current = new StringBuilder();
    private final List<Part> parts = new ArrayList<>();
    private boolean outside;
    private int fixed;

    private Fix() {}

    /**
     * Fixes one file.
     *
     * @param text the whole file
     * @param statements its statements, the same that were judged
     */
    public static Fixed of(String text, List<Statement> statements, JudgedFile judged) {
        var fix = new Fix();
        int here = 0;
        for (int i = 0; i < statements.size(); i++) {
            Statement statement = statements.get(i);
            int start = (int) statement.offset();
            int end = behind(text, start + statement.text().length());
            Optional<Remedy.Instead> instead = instead(judged, i);
            fix.current.append(text, here, start);
            if (instead.isPresent()) {
                fix.replace(instead.get());
            } else {
                fix.current.append(text, start, end);
            }
            here = end;
        }
        fix.current.append(text, here, text.length());
        fix.end();
        return new Fixed(fix.parts, fix.fixed);
    }

    /** Behind the statement's semicolon, if it has one. */
    private static int behind(String text, int end) {
        int place = end;
        while (place < text.length() && Character.isWhitespace(text.charAt(place))) {
            place++;
        }
        return place < text.length() && text.charAt(place) == ';' ? place + 1 : end;
    }

    /** The worst finding about the statement that knows what to write instead. */
    private static Optional<Remedy.Instead> instead(JudgedFile judged, int statement) {
        return judged.findings().stream()
                .filter(placed -> placed.statement() == statement)
                .map(PlacedFinding::finding)
                .filter(finding -> finding.remedy() instanceof Remedy.Instead)
                .min(Comparator.comparing(Finding::severity))
                .map(finding -> (Remedy.Instead) finding.remedy())
                .filter(instead -> fits(instead) || !hasOwnTransaction(judged));
    }

    /** Whether it can stand where other statements share a transaction. */
    private static boolean fits(Remedy.Instead instead) {
        return instead.stages().size() == 1 && !instead.stages().getFirst().outside();
    }

    /** A transaction that the file itself spells out cannot be cut. */
    private static boolean hasOwnTransaction(JudgedFile judged) {
        return judged.recorded().statements().stream()
                .anyMatch(statement ->
                        StatementKind.of(statement.text(), Dialect.POSTGRESQL).verb() == Verb.BEGIN);
    }

    private void replace(Remedy.Instead instead) {
        fixed++;
        for (int i = 0; i < instead.stages().size(); i++) {
            Stage stage = instead.stages().get(i);
            if (i > 0 || stage.outside()) {
                begin(stage.outside());
            }
            stage.statements().forEach(sql -> current.append(sql).append(sql.startsWith("--") ? "\n" : ";\n"));
            if (stage.outside()) {
                begin(false);
            }
        }
    }

    private void begin(boolean refuses) {
        close();
        outside = refuses;
    }

    /** Comments and blanks alone make no part: they stay with what follows. */
    private void close() {
        if (!runsNothing()) {
            parts.add(new Part(outside, current.toString().strip() + "\n"));
            current.setLength(0);
        }
    }

    /** What stands behind the last statement stays with it. */
    private void end() {
        close();
        String rest = current.toString().strip();
        if (!rest.isEmpty() && !parts.isEmpty()) {
            Part last = parts.removeLast();
            parts.add(new Part(last.outside(), last.text() + rest + "\n"));
        }
    }

    private boolean runsNothing() {
        return current.toString()
                .lines()
                .allMatch(line -> line.isBlank() || line.strip().startsWith("--"));
    }
}
