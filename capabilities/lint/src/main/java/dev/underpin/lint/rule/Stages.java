package dev.underpin.lint.rule;

import dev.underpin.model.finding.Remedy;
import dev.underpin.model.finding.Remedy.Stage;
import java.util.List;

/** Steps written out one after the other, for remedies that do not stand in a statement's place. */
final class Stages {

    private Stages() {}

    /** With a line before each that must not share a transaction with the one before it. */
    static List<String> sql(List<Stage> stages) {
        return new Remedy.Instead("", stages).sql();
    }
}
