package dev.underpin.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.underpin.engine.Progress;
import dev.underpin.engine.Twin;
import dev.underpin.model.tune.Expectations;
import dev.underpin.model.tune.IndexAdvice;
import dev.underpin.model.tune.OnceRewritten;
import dev.underpin.model.tune.RewriteAdvice;
import dev.underpin.model.tune.Tuned;
import dev.underpin.model.twin.TwinBundle;
import dev.underpin.tune.rewrite.Rewritten;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What new texts change about indexes: nothing, where they cost the same; what is only theirs, where they need none, or need one that was to go. */
class AfterRewritingTest {

    private static final String BY_DAY =
            "SELECT id FROM orders WHERE (placed_at AT TIME ZONE 'UTC')::date = '2026-02-03'";
    private static final String BY_RANGE =
            "SELECT id FROM orders WHERE placed_at >= timestamptz '2026-02-03' AND placed_at < timestamptz '2026-02-04'";
    private static final String BY_EMAIL = "SELECT * FROM customers WHERE lower(email) = 'c5@example.com'";

    private static TwinBundle bundle;
    private static Twin twin;

    @BeforeAll
    static void start() {
        bundle = Shop.bundle(20_000, "CREATE INDEX orders_by_date ON orders (placed_at); VACUUM ANALYZE;");
        twin = Shop.twin(bundle);
    }

    @AfterAll
    static void stop() {
        twin.close();
    }

    private static Tuned tuned(List<String> asked, Map<String, String> texts) {
        List<Rewritten> rewritten = asked.stream()
                .filter(texts::containsKey)
                .map(text -> new Rewritten(advice(text), text, texts.getOrDefault(text, "")))
                .toList();
        return new WorkloadTuning(
                        twin, Shop.ENGINE, bundle, Shop.asking(asked), new Expectations(List.of()), Progress.SILENT)
                .tuned(Long.MAX_VALUE, 0, rewritten);
    }

    private static RewriteAdvice advice(String text) {
        return new RewriteAdvice(
                "any",
                "any",
                "Otherwise",
                Shop.name(text),
                text,
                "",
                List.of(),
                new RewriteAdvice.Proof.SameRows(1, 1, 1, 1),
                2,
                1,
                1);
    }

    private static OnceRewritten then(Tuned tuned) {
        return Objects.requireNonNull(tuned.onceRewritten());
    }

    private static List<String> created(Tuned tuned) {
        return tuned.advice().stream()
                .flatMap(advice -> switch (advice) {
                    case IndexAdvice.Create create -> Stream.of(create.definition());
                    case IndexAdvice.Replace replace -> Stream.of(replace.with().definition());
                    case IndexAdvice.Drop drop -> Stream.empty();
                })
                .toList();
    }

    @Test
    void texts_that_cost_the_same_change_nothing() {
        Map<String, String> commented =
                Shop.ASKED.stream().collect(Collectors.toMap(text -> text, text -> text + " -- the same"));
        Tuned tuned = tuned(Shop.ASKED, commented);
        assertThat(created(tuned)).as("or it would be no test").isNotEmpty();
        OnceRewritten then = then(tuned);
        assertThat(then.spare()).isEmpty();
        assertThat(then.kept()).isEmpty();
        assertThat(then.further()).isEmpty();
        assertThat(then.bytes()).isEqualTo(tuned.bytes());
        assertThat(then.left()).isCloseTo(1 - tuned.saved(), within(1e-6));
    }

    @Test
    void what_only_a_former_text_needs_is_spare_and_nothing_else_is() {
        Tuned tuned = tuned(List.of(BY_DAY, BY_EMAIL), Map.of(BY_EMAIL, "SELECT * FROM customers WHERE id = 5"));
        assertThat(then(tuned).spare())
                .containsExactlyElementsOf(created(tuned).stream()
                        .filter(definition -> definition.contains("email"))
                        .toList())
                .hasSize(1);
        assertThat(then(tuned).kept()).isEmpty();
        assertThat(then(tuned).further()).isEmpty();
        assertThat(then(tuned).left()).isLessThan(1 - tuned.saved() + 1e-9);
    }

    @Test
    void what_was_to_go_is_kept_for_a_text_that_uses_it() {
        Tuned tuned = tuned(List.of(BY_DAY, BY_EMAIL), Map.of(BY_DAY, BY_RANGE));
        assertThat(tuned.advice())
                .as("or it would be no test")
                .anyMatch(advice -> advice instanceof IndexAdvice.Drop drop
                        && drop.index().name().name().equals("orders_by_date"));
        assertThat(then(tuned).kept()).containsExactly("orders_by_date");
    }

    @Test
    void what_only_a_new_text_would_use_comes() {
        Tuned tuned = tuned(
                List.of(BY_DAY, BY_EMAIL), Map.of(BY_EMAIL, "SELECT * FROM customers WHERE email = 'c5@example.com'"));
        assertThat(then(tuned).further()).singleElement().satisfies(index -> {
            assertThat(index.definition()).contains("(email");
            assertThat(index.queries()).singleElement().matches(query -> query.after() < query.before() / 2);
        });
        assertThat(then(tuned).spare()).singleElement().asString().contains("lower(email)");
        assertThat(then(tuned(List.of(BY_DAY), Map.of(BY_DAY, BY_RANGE))).further())
                .isEmpty();
    }
}
