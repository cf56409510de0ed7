package dev.underpin.model.lint;

import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Severity;
import dev.underpin.model.snapshot.Problem;
import dev.underpin.model.snapshot.Runner;
import java.util.List;
import java.util.stream.Stream;

/**
 * The result of a lint.
 *
 * @param base what the files were run on, in words: {@code db/migrations up to 0041}, {@code nothing: guessed}
 * @param server the engine and version they were run on; empty where none was used
 * @param runnerKnown whether the runner was recognised or named, rather than assumed
 * @param sizesKnown whether production's sizes were at hand
 * @param assumed the statements of a base that had to be guessed
 * @param baseProblems statements of the base that failed, so that part of it is missing
 * @param rules the cards of all rules, by id
 */
public record Lint(
        List<JudgedFile> files,
        String base,
        String server,
        Runner runner,
        boolean runnerKnown,
        boolean sizesKnown,
        List<String> assumed,
        List<Problem> baseProblems,
        List<Card> rules) {

    public Lint {
        files = List.copyOf(files);
        assumed = List.copyOf(assumed);
        baseProblems = List.copyOf(baseProblems);
        rules = List.copyOf(rules);
    }

    public Stream<PlacedFinding> findings() {
        return files.stream().flatMap(file -> file.findings().stream());
    }

    /** Whether something is at least that bad. */
    public boolean reaches(Severity severity) {
        return findings().anyMatch(placed -> placed.finding().severity().atLeast(severity));
    }
}
