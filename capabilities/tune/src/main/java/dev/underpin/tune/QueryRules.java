package dev.underpin.tune;

import dev.underpin.tune.query.QueryRule;
import dev.underpin.tune.rule.ArithmeticOnColumn;
import dev.underpin.tune.rule.CaselessPattern;
import dev.underpin.tune.rule.CastOnIndexedColumn;
import dev.underpin.tune.rule.ConcatenatedColumnsCompared;
import dev.underpin.tune.rule.CountForExistence;
import dev.underpin.tune.rule.DatePartCompared;
import dev.underpin.tune.rule.FormattedDateCompared;
import dev.underpin.tune.rule.FunctionOnIndexedColumn;
import dev.underpin.tune.rule.ImplicitCastOnColumn;
import dev.underpin.tune.rule.LeadingWildcard;
import dev.underpin.tune.rule.NotInNullable;
import dev.underpin.tune.rule.OrAcrossTables;
import dev.underpin.tune.rule.OrWithUnindexedArm;
import dev.underpin.tune.rule.PrefixWithoutPatternIndex;
import dev.underpin.tune.rule.SearchByPosition;
import dev.underpin.tune.rule.TimeZoneOnColumn;
import java.util.List;

/** Every rule of queries, by id. */
public final class QueryRules {

    public static final List<QueryRule> ALL = List.of(
            new ArithmeticOnColumn(),
            new CaselessPattern(),
            new CastOnIndexedColumn(),
            new ConcatenatedColumnsCompared(),
            new CountForExistence(),
            new DatePartCompared(),
            new FormattedDateCompared(),
            new FunctionOnIndexedColumn(),
            new ImplicitCastOnColumn(),
            new LeadingWildcard(),
            new NotInNullable(),
            new OrAcrossTables(),
            new OrWithUnindexedArm(),
            new PrefixWithoutPatternIndex(),
            new SearchByPosition(),
            new TimeZoneOnColumn());

    private QueryRules() {}
}
