package dev.underpin.tune;

import dev.underpin.tune.query.QueryRule;
import dev.underpin.tune.rule.ArithmeticOnColumn;
import dev.underpin.tune.rule.CaselessPattern;
import dev.underpin.tune.rule.CastOnIndexedColumn;
import dev.underpin.tune.rule.CatchAllFilter;
import dev.underpin.tune.rule.CoalesceOnColumn;
import dev.underpin.tune.rule.ConcatenatedColumnsCompared;
import dev.underpin.tune.rule.CountForExistence;
import dev.underpin.tune.rule.CountOverLeftJoin;
import dev.underpin.tune.rule.DatePartCompared;
import dev.underpin.tune.rule.DistinctHidesFanOut;
import dev.underpin.tune.rule.DistinctInSubquery;
import dev.underpin.tune.rule.DistinctOnUniqueRows;
import dev.underpin.tune.rule.DistinctWithGroupBy;
import dev.underpin.tune.rule.EqualsNull;
import dev.underpin.tune.rule.FormattedDateCompared;
import dev.underpin.tune.rule.FunctionInJoin;
import dev.underpin.tune.rule.FunctionOnIndexedColumn;
import dev.underpin.tune.rule.ImplicitCastOnColumn;
import dev.underpin.tune.rule.JoinTypeMismatch;
import dev.underpin.tune.rule.JoinWithoutCondition;
import dev.underpin.tune.rule.JoinsBeyondLimit;
import dev.underpin.tune.rule.LeadingWildcard;
import dev.underpin.tune.rule.LeftJoinUndone;
import dev.underpin.tune.rule.LimitWithoutOrder;
import dev.underpin.tune.rule.MaterializedOnce;
import dev.underpin.tune.rule.NotInNullable;
import dev.underpin.tune.rule.NullTestOnRequiredColumn;
import dev.underpin.tune.rule.OffsetPagination;
import dev.underpin.tune.rule.OrAcrossTables;
import dev.underpin.tune.rule.OrWithUnindexedArm;
import dev.underpin.tune.rule.OrderAgainstIndex;
import dev.underpin.tune.rule.OrderByRandom;
import dev.underpin.tune.rule.OrderWithoutEffect;
import dev.underpin.tune.rule.PageOrderNotUnique;
import dev.underpin.tune.rule.PrefixWithoutPatternIndex;
import dev.underpin.tune.rule.ScalarSubqueryPerRow;
import dev.underpin.tune.rule.SearchByPosition;
import dev.underpin.tune.rule.TimeZoneOnColumn;
import dev.underpin.tune.rule.UnboundedResult;
import dev.underpin.tune.rule.UnusedLeftJoin;
import dev.underpin.tune.rule.VolatileInCondition;
import java.util.List;

/** Every rule of queries, by id. */
public final class QueryRules {

    public static final List<QueryRule> ALL = List.of(
            new ArithmeticOnColumn(),
            new CaselessPattern(),
            new CastOnIndexedColumn(),
            new CatchAllFilter(),
            new CoalesceOnColumn(),
            new ConcatenatedColumnsCompared(),
            new CountForExistence(),
            new CountOverLeftJoin(),
            new DatePartCompared(),
            new DistinctHidesFanOut(),
            new DistinctInSubquery(),
            new DistinctOnUniqueRows(),
            new DistinctWithGroupBy(),
            new EqualsNull(),
            new FormattedDateCompared(),
            new FunctionInJoin(),
            new FunctionOnIndexedColumn(),
            new ImplicitCastOnColumn(),
            new JoinTypeMismatch(),
            new JoinWithoutCondition(),
            new JoinsBeyondLimit(),
            new LeadingWildcard(),
            new LeftJoinUndone(),
            new LimitWithoutOrder(),
            new MaterializedOnce(),
            new NotInNullable(),
            new NullTestOnRequiredColumn(),
            new OffsetPagination(),
            new OrAcrossTables(),
            new OrWithUnindexedArm(),
            new OrderAgainstIndex(),
            new OrderByRandom(),
            new OrderWithoutEffect(),
            new PageOrderNotUnique(),
            new PrefixWithoutPatternIndex(),
            new ScalarSubqueryPerRow(),
            new SearchByPosition(),
            new TimeZoneOnColumn(),
            new UnboundedResult(),
            new UnusedLeftJoin(),
            new VolatileInCondition());

    private QueryRules() {}
}
