package dev.underpin.lint;

import dev.underpin.lint.rule.ColumnTypeRewritesTable;
import dev.underpin.lint.rule.IndexBuiltUnderLock;
import dev.underpin.lint.rule.ReachesOutOfScratch;
import dev.underpin.lint.rule.StatementFails;
import dev.underpin.lint.rule.TypeChangeDependsOnPresentType;
import dev.underpin.lint.rule.UnexplainedSilence;
import dev.underpin.lint.rule.UnusedSilence;
import java.util.List;

/** Every rule, by id. */
public final class Rules {

    public static final List<LintRule> ALL = List.of(
            new ColumnTypeRewritesTable(),
            new IndexBuiltUnderLock(),
            new ReachesOutOfScratch(),
            new StatementFails(),
            new TypeChangeDependsOnPresentType(),
            new UnexplainedSilence(),
            new UnusedSilence());

    private Rules() {}
}
