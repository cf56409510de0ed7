package dev.underpin.postgresql.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made of a form has it, and differs. */
class FormSamplesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^[A-Z]{2}-[0-9]{4}$",
                "^[a-z0-9-]{3,60}$",
                "^[^@ ]+@[^@ ]+[.][a-z]+$",
                "^(red|blue|green)-\\d+(\\.\\d{2})?$",
                "^[[:upper:]][[:alpha:]]{5}$",
                "^\\+?[0-9 ]{7,15}$",
                "^https://[a-z]{6,12}$"
            })
    void texts_have_the_form(String form) {
        List<String> samples = FormSamples.of(form, 50);
        assertThat(samples)
                .hasSize(50)
                .doesNotHaveDuplicates()
                .isSorted()
                .allMatch(sample -> sample.matches(form(form)));
    }

    /** As Java writes it. */
    private static String form(String form) {
        return form.replace("[[:upper:]]", "[A-Z]").replace("[[:alpha:]]", "[A-Za-z]");
    }

    @Test
    void what_is_not_understood_has_no_samples() {
        assertThat(FormSamples.of("^[a-z", 5)).isEmpty();
        assertThat(FormSamples.of("^(?!x)y\\z{2}\\1$", 5)).isEmpty();
    }

    @Test
    void there_may_be_fewer_than_wanted() {
        assertThat(FormSamples.of("^(yes|no)$", 50)).containsExactly("no", "yes");
    }
}
