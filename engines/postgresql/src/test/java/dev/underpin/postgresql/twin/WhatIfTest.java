package dev.underpin.postgresql.twin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.engine.Engine;
import dev.underpin.engine.Progress;
import dev.underpin.engine.Scratch;
import dev.underpin.engine.ScratchWish;
import dev.underpin.engine.TwinWish;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.twin.IndexChoice;
import dev.underpin.model.twin.RelationFacts;
import dev.underpin.model.twin.TwinBundle;
import dev.underpin.model.twin.ValueForm;
import dev.underpin.model.twin.WhatIf;
import dev.underpin.postgresql.PostgresEngine;
import java.sql.Connection;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A database with real indexes beside its twin, exported before they were built, with the same ones as what-ifs. */
class WhatIfTest {

    private static final Set<String> ROUGH = Set.of("by_tags", "by_attributes", "by_spot");

    private final Engine engine = new PostgresEngine();

    @ParameterizedTest
    @ValueSource(ints = {14, 18})
    void plans_and_sizes_are_those_of_real_indexes(int version) throws Exception {
        try (Scratch real = engine.scratch(new ScratchWish(version))) {
            TwinTest.run(real, "sales.sql");
            TwinTest.settle(real);
            TwinBundle before = bundle(real);
            try (Connection session = TwinTest.connect(real);
                    PostgresTwin estimating = (PostgresTwin) engine.twin(before, Progress.SILENT);
                    PostgresTwin knowing = (PostgresTwin) engine.twin(before, Progress.SILENT)) {
                List<String> definitions = TwinTest.queries("sales-indexes.sql");
                List<WhatIf> estimated = estimating.whatIf(definitions);
                Map<String, Double> without = costs(estimating, IndexChoice.AS_IS);
                assertThat(without).isEqualTo(realCosts(session));

                TwinTest.run(real, "sales-indexes.sql");
                Map<ObjectName, RelationFacts> facts = bundle(real).relations().stream()
                        .collect(Collectors.toMap(RelationFacts::relation, Function.identity()));
                compareSizes(estimated, facts);
                List<WhatIf> known = knowing.whatIf(definitions, index -> size(facts.get(index.name())));
                comparePlans(session, knowing, choice(known), 0.001);
                comparePlans(session, estimating, choice(estimated), 0.1);

                assertThat(costs(knowing, IndexChoice.AS_IS)).isEqualTo(without);
            }
        }
    }

    private static IndexSize size(RelationFacts facts) {
        return new IndexSize(facts.pages(), facts.rows(), facts.inside(), List.of());
    }

    private static void compareSizes(List<WhatIf> estimated, Map<ObjectName, RelationFacts> facts) {
        for (WhatIf whatIf : estimated) {
            WhatIf.Made made = (WhatIf.Made) whatIf;
            RelationFacts real = facts.get(made.name());
            double ratio = made.bytes() / 8192.0 / real.pages();
            System.out.printf(
                    Locale.ROOT,
                    "%-22s %6d / %6d = %.3f  %s %s %s%n",
                    made.name().name(),
                    made.bytes() / 8192,
                    real.pages(),
                    ratio,
                    made.height(),
                    real.inside(),
                    made.assumptions());
        }
    }

    private static void comparePlans(Connection session, PostgresTwin twin, IndexChoice choice, double tolerance) throws Exception {
        int same = 0;
        for (String query : TwinTest.queries("sales-queries.sql")) {
            String own = Plans.shape(Plans.of(session, query));
            String twins = Plans.shape(twin.explain(query, choice).json());
            if (own.equals(twins)) {
                same++;
            } else {
                System.out.println(query + "\n" + own.length() + " " + PlanCosts.of(own) + " twin " + PlanCosts.of(twins) + PlanCosts.nodes(own) + "\n" + PlanCosts.nodes(twins));
            }
        }
        System.out.println("same " + same);
    }

    private static IndexChoice choice(List<WhatIf> whatIfs) {
        return IndexChoice.with(whatIfs.stream()
                .map(whatIf -> ((WhatIf.Made) whatIf).name())
                .collect(Collectors.toSet()));
    }

    private static Map<String, Double> costs(PostgresTwin twin, IndexChoice choice) throws Exception {
        Map<String, Double> costs = new LinkedHashMap<>();
        for (String query : TwinTest.queries("sales-queries.sql")) {
            costs.put(query, twin.cost(query, choice).cost());
        }
        return costs;
    }

    private static Map<String, Double> realCosts(Connection session) throws Exception {
        Map<String, Double> costs = new LinkedHashMap<>();
        for (String query : TwinTest.queries("sales-queries.sql")) {
            costs.put(query, PlanCosts.of(Plans.of(session, query)));
        }
        return costs;
    }

    private static TwinBundle bundle(Scratch real) {
        real.runTrusted(TwinTest.statement("CHECKPOINT"));
        return real.database()
                .plannerStatistics(new TwinWish("sales", Instant.EPOCH, ValueForm.PLAIN), Progress.SILENT);
    }
}
