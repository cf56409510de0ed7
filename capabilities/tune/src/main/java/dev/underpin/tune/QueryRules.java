package dev.underpin.tune;

import dev.underpin.tune.query.QueryRule;
import dev.underpin.tune.rule.CountForExistence;
import dev.underpin.tune.rule.FunctionOnIndexedColumn;
import dev.underpin.tune.rule.LeadingWildcard;
import dev.underpin.tune.rule.NotInNullable;
import java.util.List;

/** Every rule of queries, by id. */
public final class QueryRules {

    public static final List<QueryRule> ALL =
            List.of(new CountForExistence(), new FunctionOnIndexedColumn(), new LeadingWildcard(), new NotInNullable());

    private QueryRules() {}
}
