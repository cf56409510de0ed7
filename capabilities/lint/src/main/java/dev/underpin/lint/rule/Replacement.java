package dev.underpin.lint.rule;

import dev.underpin.lint.LintedStatement;
import dev.underpin.model.finding.Draft;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Remedy;
import dev.underpin.model.finding.Remedy.Stage;
import java.util.List;

/**
 * A remedy that can stand in the file in place of its statement. For code, which does other things too, and within the file's own
 * transaction, which it would tear apart, it is only shown.
 */
final class Replacement {

    private Replacement() {}

    /** Ends a finding with what to write instead. Without stages the advice stands alone. */
    static Finding of(LintedStatement statement, Draft draft, String advice, List<Stage> stages) {
        boolean code = switch (statement.kind().verb()) {
            case DO, CALL, SELECT -> true;
            default -> false;
        };
        boolean apart = stages.size() > 1 || stages.stream().anyMatch(Stage::outside);
        boolean torn = apart && TransactionOwner.before(statement) == TransactionOwner.FILE;
        return code || torn || stages.isEmpty()
                ? draft.remedy(advice, new Remedy.Instead(advice, stages).sql())
                : draft.instead(advice, stages.toArray(new Stage[0]));
    }
}
