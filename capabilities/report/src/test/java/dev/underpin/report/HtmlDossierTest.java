package dev.underpin.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.model.finding.Review;
import dev.underpin.model.snapshot.Snapshot;
import dev.underpin.model.tune.TuningPart;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the page promises: everything is on it, its links lead somewhere, it needs nothing from outside. */
class HtmlDossierTest {

    private static final Review SMALL = new SampleReview(Sample.TAME).small();

    @Test
    void tells_what_was_looked_at() {
        Markup page = page(Sample.TAME.inUse(), SMALL);
        assertThat(page.words())
                .contains("PostgreSQL 18.6 live database")
                .contains("2026-11-23 01:12 UTC")
                .contains("Tables 3 and 2 partitions")
                .contains("Rows 1.9 M")
                .contains("Size 5.0 GB")
                .contains("2026-10-20 33 days before it was read")
                .contains("Rows of audit.log: the role may not read them.")
                .contains("3 findings, 2 silenced. 3 of 4 rules looked (1 needs rows).")
                .contains("it was only read, in read-only transactions")
                .contains("Underpin 1.2.3");
    }

    @Test
    void tells_each_finding_with_its_evidence_and_remedy() {
        assertThat(page(Sample.TAME.inUse(), SMALL).words())
                .contains("Do these three, in this order")
                .contains("Why here orders holds about 1,200,000 rows: deleting one customer reads them all.")
                .contains("observed No index of orders begins with customer_id.")
                .contains("estimated It costs a write for each of 300,000 rows.")
                .contains("-- outside of a transaction CREATE INDEX CONCURRENTLY ON orders (customer_id);")
                .contains("Find out who needs it. Drop it. Keep it for the yearly report.")
                .contains("foreign-key-without-index:column:public.orders.customer_id")
                .contains("Waived: Dropped in December.")
                .contains("In the baseline: known on 2026-11-01");
    }

    @Test
    void tells_the_place_and_what_failed_where_the_source_is_a_script() {
        assertThat(page(Sample.TAME.shapeOnly(), SMALL).words())
                .contains("Place db/shop schema.sql:12")
                .contains("shop.sql:3:1 extension \"postgis\" is not available 0A000")
                .contains("Hint: Install it where scratch servers are made.")
                .contains("1 later statement needed it shop.sql:40:1 CREATE TABLE places")
                .contains("Statements that failed and made no difference 1")
                .contains("Use not known")
                .contains("No database of yours was touched");
    }

    @Test
    void a_partitioned_table_stands_for_its_partitions() {
        String words = page(Sample.TAME.inUse(), SMALL).words();
        assertThat(words).contains("public.events 2 partitions 1 medium 700,000 134 MB 700,000");
        assertThat(words).contains("public.items 0 9,000 1.9 MB –");
    }

    @Test
    void without_statistics_the_tables_have_no_sizes() {
        assertThat(page(Sample.TAME.shapeOnly(), SMALL).words())
                .contains("Table Findings Worst Columns Indexes")
                .contains("public.orders 1 high 6 0");
    }

    @Test
    void every_link_within_the_page_leads_somewhere() {
        for (Review review : List.of(SMALL, SampleReview.NOTHING, new SampleReview(Sample.TAME).of(40))) {
            Markup page = page(Sample.TAME.inUse(), review);
            assertThat(page.values("id")).doesNotHaveDuplicates();
            assertThat(page.values("href").stream()
                            .filter(to -> to.startsWith("#"))
                            .map(to -> to.substring(1)))
                    .isSubsetOf(page.values("id"));
        }
    }

    @Test
    void nothing_is_loaded_and_only_known_addresses_are_linked() {
        Markup page = page(Sample.TAME.inUse(), SMALL);
        assertThat(page.values("src")).isEmpty();
        assertThat(page.elements()).doesNotContain("link", "img", "iframe", "object");
        assertThat(outside(page)).containsExactly("https://www.postgresql.org/docs/current/ddl-constraints.html");
        assertThat(page.words()).doesNotContain("Beside this page");
    }

    @Test
    void only_an_audit_s_page_links_to_the_files_that_an_audit_writes() {
        Markup page = inFolder(new TuningPart.NotDone("Nobody counts its queries.", "Give a log."));
        assertThat(page.words())
                .contains("Beside this page: review.md to read")
                .contains("Not tuned: Nobody counts its queries. Give a log.");
        assertThat(outside(page))
                .containsExactlyInAnyOrder(
                        "https://www.postgresql.org/docs/current/ddl-constraints.html",
                        "review.md",
                        "findings.json",
                        "findings.sarif",
                        "remedies.sql",
                        "snapshot.json");
    }

    @Test
    void what_its_queries_need_is_on_an_audit_s_page_in_short() {
        Markup page = inFolder(new TuningPart.Done(SampleTuned.TAME.rich()));
        assertThat(page.words())
                .contains("What its queries need Indexes: 1 new index, 1 in place of others, 1 to drop.")
                .contains("CREATE INDEX ON orders USING btree (customer_id, made_at) 22.9 MB 41 % 5");
        assertThat(outside(page)).contains("tuned.html", "tuned.md", "tuned.json", "tuned.sarif", "indexes.sql");
    }

    private static Markup inFolder(TuningPart tuning) {
        return new Markup(HtmlDossier.inFolder(Sample.TAME.inUse(), SMALL, tuning, "PostgreSQL", "1.2.3"));
    }

    @Test
    void nothing_found_is_said_in_so_many_words() {
        assertThat(page(Sample.TAME.inUse(), SampleReview.NOTHING).words())
                .contains("Nothing to do")
                .doesNotContain("All findings ");
    }

    @Test
    void two_thousand_findings_stay_under_four_megabytes() {
        String text =
                HtmlDossier.of(Sample.TAME.inUse(), new SampleReview(Sample.TAME).of(2000), "PostgreSQL", "1.2.3");
        assertThat(text.getBytes(StandardCharsets.UTF_8).length).isLessThan(4 << 20);
        Markup page = new Markup(text);
        assertThat(page.values("id")).contains("finding-1", "finding-1000", "finding-2000");
        assertThat(page.words()).contains("Do these ten first").contains("All findings 2,000");
    }

    private static List<String> outside(Markup page) {
        return page.values("href").stream()
                .filter(to -> !to.startsWith("#"))
                .distinct()
                .toList();
    }

    private static Markup page(Snapshot snapshot, Review review) {
        return new Markup(HtmlDossier.of(snapshot, review, "PostgreSQL", "1.2.3"));
    }
}
