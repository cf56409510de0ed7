package dev.underpin.postgresql.recipe;

import java.util.ArrayList;
import java.util.List;

/** Statements with their way back: what is done last is undone first. What the way back has to prove again comes behind it. */
final class Way {

    private final List<String> forward = new ArrayList<>();
    private final List<List<String>> back = new ArrayList<>();
    private final List<List<String>> proofs = new ArrayList<>();

    /** One thing done, and how to undo it. */
    Way then(String statement, String undo) {
        return then(List.of(statement), List.of(undo));
    }

    Way then(List<String> statements, List<String> undo) {
        forward.addAll(statements);
        back.add(undo);
        return this;
    }

    /** Something whose undoing leaves a rule unproven. */
    Way thenProven(String statement, String undo, String proof) {
        proofs.add(List.of(proof));
        return then(statement, undo);
    }

    /** What has to be run by itself, behind the way back. */
    Way behindUndo(String... statements) {
        proofs.add(List.of(statements));
        return this;
    }

    List<String> forward() {
        return forward;
    }

    List<String> back() {
        return back.reversed().stream().flatMap(List::stream).toList();
    }

    List<List<String>> proofs() {
        return proofs;
    }
}
