package dev.underpin.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.model.tune.Tuned;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the page promises: all that was found is on it, it needs nothing from outside, and whatever a database says stays text. */
class TunedPageTest {

    private static final Tuned RICH = SampleTuned.TAME.rich();
    private static final Tuned MEASURED = SampleTuned.TAME.measured();

    @Test
    void answers_first() {
        assertThat(page(RICH).words())
                .contains("Indexes: 1 new index, 1 in place of others, 1 to drop. They would take 28.6 MB more,"
                        + " and the workload cost 69 % less. Beside indexes: 2 queries that can be written otherwise")
                .contains("with 98 % of the time");
        assertThat(page(SampleTuned.TAME.bare()).words()).contains("No query of this workload could be planned");
    }

    @Test
    void everything_that_was_found_is_on_it() {
        String words = page(RICH).words();
        assertThat(RICH.advice())
                .flatExtracting(advice -> advice.statements())
                .allSatisfy(statement -> assertThat(words).contains(Plain.names(statement)));
        assertThat(RICH.queries())
                .allSatisfy(query -> assertThat(words).contains(query.fingerprint() + " " + query.text()));
        assertThat(words)
                .contains("Leave room in its pages.", "61 % of 240,000 updates were HOT.", "But It takes effect")
                .contains("- UNION + UNION ALL", "No difference on 200 databases")
                .contains(
                        "Index 1 is worth no room then.",
                        "CREATE INDEX ON items USING btree (order_id)",
                        "cost 440 -> 12 of 1 above")
                .contains("relation gone does not exist", "240 rows: as quickly read whole", "The copy has no rows")
                .contains("Its arms have no row in common.", "another way to write it");
    }

    @Test
    void what_was_measured_is_on_it() {
        String words = page(MEASURED).words();
        assertThat(words)
                .contains("Surely faster 1 of 3 queries that were measured")
                .contains(
                        "Run in turns without and with what was found, on 450 k rows made from the statistics, 0.50 of those")
                .contains("select a1 indexes 12.4 ms 0.30 ms 41 38 to 45 40 surely faster")
                .contains("select b2 indexes 2.0 ms 2.0 ms 1.00 0.97 to 1.02 40 no sure difference of 5 %")
                .contains("select w7 indexes 0.20 ms 0.40 ms 0.50 0.45 to 0.55 40 surely slower")
                .contains("CREATE INDEX ON orders USING btree (status, total)", "no query of it is surely faster.")
                .contains(
                        "text 9.1 ms 0.10 ms 91 80 to 99 40 surely faster",
                        "Measured 9.1 ms -> 0.10 ms, 91 times as fast")
                .contains("UNION ALL in place of UNION b2", "3.0 ms -> 3.0 ms, 1.00 times as fast")
                .contains("select d4 refused: no such key");
        assertThat(page(RICH).words()).doesNotContain("Measured", "measured");
    }

    @Test
    void a_ratio_is_as_far_from_1_as_its_inverse() {
        var figure = new SpeedFigure(0.1, 10);
        assertThat(figure.x(1)).isEqualTo("50.00%");
        assertThat(figure.x(Math.sqrt(10))).isEqualTo("75.00%");
        assertThat(figure.x(Math.sqrt(0.1))).isEqualTo("25.00%");
    }

    @Test
    void what_is_expected_of_queries_is_answered() {
        assertThat(page(RICH).words())
                .contains("critical, weight 3, target 50 ms")
                .contains(
                        "It misses its target: p95 is 120 ms. With the advice about 1.2 ms (estimated: as much less as the"
                                + " planner's cost), which would meet it.")
                .contains("its calls take 20 ms on average (p95 is not known), and no index that was thought of helps.")
                .contains(
                        "weight 0.25, target 5.0 ms select * from gone It could not be planned. Whether it meets its target"
                                + " is not known")
                .contains("speaks of queries that are not in this workload: route=/checkout.");
    }

    @Test
    void the_choice_that_is_advised_is_marked_where_it_is() {
        CurveFigure curve = CurveFigure.of(RICH);
        assertThat(curve.best().text()).isEqualTo("31 % left with 28.6 MB");
        assertThat(curve.dots()).extracting(CurveFigure.Dot::kind).containsExactly("today", "way", "way", "best");
        assertThat(curve.dots().getLast().x()).isEqualTo(curve.best().x());
        assertThat(curve.ticks()).extracting(FigureLabel::text).containsExactly("0 B", "10 MB", "20 MB", "30 MB");
    }

    /** What costs more room and saves no more is a dot beside the stairs. */
    @Test
    void stairs_only_go_down() {
        CurveFigure curve = CurveFigure.of(RICH);
        List<CurveFigure.Piece> stairs = curve.stairs();
        assertThat(stairs).hasSize(5);
        assertThat(stairs.getLast().toX()).isEqualTo("100%");
        assertThat(stairs)
                .allSatisfy(piece -> assertThat(Double.parseDouble(piece.toY()))
                        .isGreaterThanOrEqualTo(Double.parseDouble(piece.fromY())));
    }

    @Test
    void a_bar_is_as_long_as_its_cost() {
        assertThat(new CostBar(200, 50).width(50)).isEqualTo("25.00%");
        assertThat(new CostBar(50, 200).width(50)).isEqualTo("25.00%");
        assertThat(new CostBar(0, 0).width(0)).isEqualTo("100.00%");
    }

    @Test
    void nothing_is_loaded_and_every_link_stays_on_the_page() {
        for (Tuned tuned : List.of(RICH, MEASURED, SampleTuned.TAME.bare())) {
            Markup page = page(tuned);
            assertThat(TunedPage.of(tuned, "1.2.3")).doesNotContain("http://", "https://", "@import", "src=");
            assertThat(page.elements()).doesNotContain("link", "img", "iframe", "object", "script");
            assertThat(page.values("id")).doesNotHaveDuplicates();
            assertThat(page.values("href"))
                    .allSatisfy(to -> assertThat(to).startsWith("#"))
                    .allSatisfy(to -> assertThat(page.values("id")).contains(to.substring(1)));
            assertThat(page.values("aria-labelledby")).isSubsetOf(page.values("id"));
        }
    }

    @ParameterizedTest
    @MethodSource("dev.underpin.report.HtmlDossierSafetyTest#harm")
    void harmful_text_changes_no_tag(String harm) {
        Markup tame = page(MEASURED);
        Markup page = page(new SampleTuned(text -> text + harm).measured());
        assertThat(plain(page)).isEqualTo(plain(tame));
        assertThat(page.attributes()).isEqualTo(tame.attributes());
    }

    /** Without places where a line may break, the colours of SQL, and lines of what was changed. */
    private static List<String> plain(Markup page) {
        return page.elements().stream()
                .filter(element -> !Set.of("wbr", "b", "i", "q", "span").contains(element))
                .toList();
    }

    private static Markup page(Tuned tuned) {
        return new Markup(TunedPage.of(tuned, "1.2.3"));
    }
}
