package dev.underpin.execute.paired;

import dev.underpin.engine.ClientStatement;
import dev.underpin.engine.Parameter;
import dev.underpin.execute.rehearsal.ValuePool;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What is run in one way and in the other: the same statement, or two that are to give the same. */
public record TwoTexts(ClientStatement former, ClientStatement latter) {

    /** One, to be run in both ways. */
    public TwoTexts(ClientStatement both) {
        this(both, both);
    }

    /** Two in which a number stands for the same value: it is taken from the column that either compares it with. */
    public static TwoTexts alike(ClientStatement former, ClientStatement latter) {
        List<? extends Parameter> one = former.parameters();
        List<? extends Parameter> other = latter.parameters();
        List<? extends Parameter> all = IntStream.range(0, Math.max(one.size(), other.size()))
                .mapToObj(i -> i < other.size() && (i >= one.size() || other.get(i) instanceof Parameter.Drawn)
                        ? other.get(i)
                        : one.get(i))
                .toList();
        return new TwoTexts(
                new ClientStatement(former.sql(), all.subList(0, one.size())),
                new ClientStatement(latter.sql(), all.subList(0, other.size())));
    }

    /** Values for one run of each. */
    record Values(List<@Nullable String> former, List<@Nullable String> latter) {}

    /** The same ones wherever both take a parameter of the same place from the same column. */
    Values values(ValuePool pool, Random random) {
        List<@Nullable String> values = pool.values(former, random);
        if (former.parameters().equals(latter.parameters())) {
            return new Values(values, values);
        }
        List<@Nullable String> others = new ArrayList<>(pool.values(latter, random));
        for (int i = 0; i < Math.min(values.size(), others.size()); i++) {
            Parameter parameter = former.parameters().get(i);
            if (parameter.equals(latter.parameters().get(i))) {
                others.set(i, values.get(i));
            }
        }
        return new Values(values, others);
    }
}
