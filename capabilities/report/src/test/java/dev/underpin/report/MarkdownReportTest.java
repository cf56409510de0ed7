package dev.underpin.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a code host makes of it: the table keeps its shape, the length its limit. */
class MarkdownReportTest {

    @Test
    void text_cannot_break_the_table_or_bring_markup() {
        Sample odd = new Sample(text -> text.contains(" ") ? text + " | *bold* <b>x</b> `code`" : text + "|");
        String text = MarkdownReport.of(odd.inUse(), new SampleReview(odd).small());
        assertThat(text.lines().filter(line -> line.startsWith("| ")))
                .hasSize(4)
                .allSatisfy(line -> assertThat(line.replace("\\|", "").chars().filter(c -> c == '|'))
                        .hasSize(5))
                .noneMatch(line -> line.contains("<b>") || line.contains(" *bold"));
    }

    @Test
    void a_long_review_is_cut_where_code_hosts_stop_reading() {
        String text = MarkdownReport.of(Sample.TAME.inUse(), new SampleReview(Sample.TAME).of(200));
        assertThat(text.length()).isLessThan(65_536);
        assertThat(text).containsPattern("\n\\d+ more; the JSON report has them all.\n");
    }
}
