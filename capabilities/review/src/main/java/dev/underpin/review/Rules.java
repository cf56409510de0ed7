package dev.underpin.review;

import dev.underpin.review.rule.DuplicateIndex;
import dev.underpin.review.rule.ForeignKeyWithoutIndex;
import dev.underpin.review.rule.NeverNullColumn;
import dev.underpin.review.rule.NoPrimaryKey;
import dev.underpin.review.rule.UnusedIndex;
import java.util.List;

/** All rules, by id. A new rule is a line here. */
public final class Rules {

    public static final List<Rule> ALL = List.of(
            new DuplicateIndex(),
            new ForeignKeyWithoutIndex(),
            new NeverNullColumn(),
            new NoPrimaryKey(),
            new UnusedIndex());

    private Rules() {}
}
