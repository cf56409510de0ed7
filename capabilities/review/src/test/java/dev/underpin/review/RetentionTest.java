package dev.underpin.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.fault.ConfigException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How retentions are written, which of several holds, and from which day on rows may be there. */
class RetentionTest {

    private static Policy.Context context(String retention) {
        return PolicyText.parse("underpin.yaml", "context: {retention: {" + retention + "}}", List.of())
                .context();
    }

    private static String holding(Policy.Context context, String table) {
        return context.retentionOf(new ObjectName("public", table))
                .map(Retention::words)
                .orElse("");
    }

    @ParameterizedTest
    @CsvSource({
        "90,90 days,2026-08-25",
        "1 day,1 day,2026-11-22",
        "30d,30 days,2026-10-24",
        "13 Months,13 months,2025-10-23",
        "1month,1 month,2026-10-23",
        "2y,2 years,2024-11-23"
    })
    void periods_are_those_of_the_calendar(String text, String words, LocalDate begins) {
        Retention retention = context("events: " + text).retention().getFirst();
        assertThat(retention.words()).isEqualTo(words);
        assertThat(retention.begins(LocalDate.of(2026, 11, 23))).isEqualTo(begins);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 days", "-3 days", "for ever", "99999999999", "1 week", "1.5 years"})
    void anything_else_is_refused_by_name(String text) {
        assertThatThrownBy(() -> context("public.events: " + text))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("context.retention.public.events is " + text);
    }

    @Test
    void the_longest_pattern_holds() {
        Policy.Context context =
                context("'*': 10 years, 'public.*_log': 90 days, access_log: 30 days, public.audit_log: 7 y");
        assertThat(holding(context, "orders")).isEqualTo("10 years");
        assertThat(holding(context, "mail_log")).isEqualTo("90 days");
        assertThat(holding(context, "audit_log")).isEqualTo("7 years");
        assertThat(holding(context("public.orders: 1 y"), "items")).isEmpty();
    }
}
