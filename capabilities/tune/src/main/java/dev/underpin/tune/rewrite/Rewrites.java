package dev.underpin.tune.rewrite;

import java.util.List;

/** Every rewrite, by id. */
public final class Rewrites {

    public static final List<Rewrite> ALL = List.of(
            new ArithmeticMoved(),
            new CoalesceLeftOut(),
            new CountToExists(),
            new CountedOnce(),
            new DayAsRange(),
            new DayWithinRange(),
            new DistinctLeftOut(),
            new FanOutToExists(),
            new FirstByDistinctOn(),
            new InnerDistinctLeftOut(),
            new KeysetPage(),
            new LatestByDistinctOn(),
            new NotInToNotExists(),
            new UnionToUnionAll(),
            new YearWithinRange());

    private Rewrites() {}
}
