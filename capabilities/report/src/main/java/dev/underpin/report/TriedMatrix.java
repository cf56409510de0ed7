package dev.underpin.report;

import dev.underpin.model.rehearsal.Application;
import dev.underpin.model.rehearsal.Boundary;
import dev.underpin.model.rehearsal.Refusal;
import dev.underpin.model.rehearsal.Rehearsal;
import dev.underpin.model.rehearsal.TriedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Which statement works at which boundary. A refusal matters where the application is needed. */
record TriedMatrix(List<Boundary> boundaries, List<Row> rows) {

    /** What came of a statement. */
    enum Outcome {
        WORKS("works"),
        REFUSED("refused"),
        NOT_NEEDED("refused, need not work here");

        private final String word;

        Outcome(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /** @param words the server's; empty where it works */
    record Cell(Outcome outcome, String words) {

        /** For the name of a style and of a mark. */
        String kind() {
            return switch (outcome) {
                case WORKS -> "works";
                case REFUSED -> "refused";
                case NOT_NEEDED -> "spared";
            };
        }

        /** {@code works}, or that it was refused and with which words. */
        String told() {
            return words.isEmpty() ? outcome.word() : outcome.word() + ": " + words;
        }
    }

    record Row(TriedStatement statement, List<Cell> cells) {}

    static TriedMatrix of(Rehearsal rehearsal) {
        var rows = new ArrayList<Row>();
        for (TriedStatement statement : rehearsal.stage().statements()) {
            var cells = new ArrayList<Cell>();
            for (int i = 0; i < rehearsal.boundaries().size(); i++) {
                cells.add(cell(statement, i, rehearsal.boundaries()));
            }
            rows.add(new Row(statement, cells));
        }
        return new TriedMatrix(rehearsal.boundaries(), rows);
    }

    private static Cell cell(TriedStatement statement, int place, List<Boundary> boundaries) {
        String words = words(statement, boundaries.get(place));
        if (words.isEmpty()) {
            return new Cell(Outcome.WORKS, "");
        }
        boolean neverWorked = !words(statement, boundaries.getFirst()).isEmpty();
        boolean needed = boundaries.get(place).needed().contains(statement.application())
                && !(neverWorked && statement.application() == Application.OLD);
        return new Cell(needed ? Outcome.REFUSED : Outcome.NOT_NEEDED, words);
    }

    private static String words(TriedStatement statement, Boundary boundary) {
        return boundary.refused().stream()
                .filter(refusal -> refusal.statement() == statement.number())
                .map(Refusal::message)
                .collect(Collectors.joining("; "));
    }

    List<Row> of(Application application) {
        return rows.stream()
                .filter(row -> row.statement().application() == application)
                .toList();
    }

    /** A boundary's name; a plan may wait twice in a phase. */
    String place(int place) {
        String words = boundaries.get(place).words();
        boolean second = boundaries.subList(0, place).stream()
                .anyMatch(boundary -> boundary.words().equals(words));
        return second ? "later, " + words : words;
    }

    /** Who has to work where. */
    String rule() {
        return boundaries.stream().anyMatch(Boundary::deployment)
                ? "The old application has to work up to the deployment, the new one from there on."
                : "The plan needs no deployment: the old application has to work up to its end, the new one at its end.";
    }

    /** {@code 11 of 12}, of an application's statements; a dash where it has none. */
    String working(Application application, int place) {
        List<Row> its = of(application);
        long working = its.stream()
                .filter(row -> row.cells().get(place).outcome() == Outcome.WORKS)
                .count();
        return its.isEmpty() ? "–" : working + " of " + its.size();
    }
}
