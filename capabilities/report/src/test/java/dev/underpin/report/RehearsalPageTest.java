package dev.underpin.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.model.rehearsal.Rehearsal;
import dev.underpin.model.rehearsal.StepSeen;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the page promises: all that was seen is on it, it needs nothing from outside, and whatever a database says stays text. */
class RehearsalPageTest {

    private static final Rehearsal RICH = SampleRehearsal.TAME.rich();

    @Test
    void answers_first() {
        assertThat(page(RICH).words())
                .contains("Plan 3f9c2a17: fail Clients waited up to 3,412 ms (step 9)")
                .contains("Why it must not be run 3")
                .contains("What to know before 3");
        assertThat(page(SampleRehearsal.TAME.passed()).words())
                .contains("Plan 3f9c2a17: pass")
                .contains("Nothing speaks against it");
    }

    @Test
    void every_step_table_and_statement_is_on_it() {
        String words = page(RICH).words();
        assertThat(RICH.steps()).allSatisfy(step -> assertThat(words).contains(Plain.names(step.title())));
        assertThat(RICH.stage().tables())
                .allSatisfy(table -> assertThat(words).contains(table.table().name()));
        assertThat(RICH.stage().statements())
                .allSatisfy(
                        statement -> assertThat(words).contains(statement.sql().replaceAll("\\s+", " ")));
        assertThat(RICH.boundaries()).allSatisfy(boundary -> {
            assertThat(words).contains(boundary.words());
            assertThat(boundary.refused())
                    .allSatisfy(refusal -> assertThat(words).contains(refusal.message()));
        });
    }

    @Test
    void every_lock_is_drawn_and_says_what_it_was() {
        Markup page = page(RICH);
        long locks = RICH.steps().stream()
                .map(StepSeen::locks)
                .flatMap(List::stream)
                .distinct()
                .count();
        assertThat(page.values("class").stream()
                        .filter(style -> style.startsWith("bar-of ") || style.equals("wait"))
                        .count())
                .isEqualTo(locks + 2); // two are in the legend
        assertThat(page.words())
                .contains("ACCESS EXCLUSIVE on orders, blocks reads and writes. Step 9, wanted 50.05 s after the start,"
                        + " waited 900 ms, held 2,440 ms")
                .contains("waited 40 ms, not seen held")
                .contains("A client waited 3,300 ms for ROW EXCLUSIVE, from 50.07 s after the start");
    }

    @Test
    void pictures_and_tables_say_what_they_are() {
        Markup page = page(RICH);
        assertThat(page.values("role").stream().filter("img"::equals)).hasSizeGreaterThan(20);
        assertThat(page.values("aria-labelledby").stream().flatMap(ids -> List.of(ids.split(" ")).stream()))
                .isSubsetOf(page.values("id"));
        assertThat(page.values("scope")).contains("col", "row", "rowgroup");
    }

    @Test
    void nothing_is_loaded_and_every_link_stays_on_the_page() {
        for (Rehearsal rehearsal : List.of(RICH, SampleRehearsal.TAME.passed(), SampleRehearsal.TAME.bare())) {
            Markup page = page(rehearsal);
            assertThat(text(rehearsal)).doesNotContain("http://", "https://", "@import", "src=");
            assertThat(page.elements()).doesNotContain("link", "img", "iframe", "object", "script");
            assertThat(page.values("id")).doesNotHaveDuplicates();
            assertThat(page.values("href"))
                    .allSatisfy(to -> assertThat(to).startsWith("#"))
                    .allSatisfy(to -> assertThat(page.values("id")).contains(to.substring(1)));
        }
    }

    @Test
    void the_same_rehearsal_is_the_same_page() {
        assertThat(text(SampleRehearsal.TAME.rich())).isEqualTo(text(SampleRehearsal.TAME.rich()));
    }

    @ParameterizedTest
    @MethodSource("dev.underpin.report.HtmlDossierSafetyTest#harm")
    void harmful_text_changes_no_tag(String harm) {
        Markup tame = page(RICH);
        Markup page = page(new SampleRehearsal(text -> text + harm).rich());
        assertThat(page.elements().stream().filter(element -> !element.equals("wbr")))
                .isEqualTo(tame.elements().stream()
                        .filter(element -> !element.equals("wbr"))
                        .toList());
        assertThat(page.attributes()).isEqualTo(tame.attributes());
        assertThat(page.values("title")).anySatisfy(title -> assertThat(title).contains(harm));
    }

    private static Markup page(Rehearsal rehearsal) {
        return new Markup(text(rehearsal));
    }

    private static String text(Rehearsal rehearsal) {
        return RehearsalPage.of(rehearsal, "1.2.3");
    }
}
