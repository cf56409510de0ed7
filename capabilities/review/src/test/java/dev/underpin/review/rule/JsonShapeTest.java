package dev.underpin.review.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents, documents that were cut off, and what only has braces. */
class JsonShapeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                " {\"a\": [1, -2.5e3, true, false, null, \"\\\"x\\u00e9\"]} ",
                "[{\"a\": {}}, []]",
                "[\"a\"]"
            })
    void is_a_document(String value) {
        assertThat(JsonShape.isDocument(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "12",
                "\"a\"",
                "{{name}}",
                "{a: 1}",
                "{\"a\",\"b\"}",
                "[info] order",
                "{\"a\": 1",
                "{\"a\": 1} x",
                "[1,]",
                "{\"a\": tru}",
                "[1 2]",
                "['a']"
            })
    void is_none(String value) {
        assertThat(JsonShape.isDocument(value)).isFalse();
    }

    @Test
    void a_value_as_long_as_samples_get_may_stop_anywhere() {
        String document = "{\"text\": \"" + "lorem ipsum ".repeat(50) + "\"}";
        assertThat(JsonShape.isDocument(document.substring(0, 400))).isTrue();
        assertThat(JsonShape.isDocument("{{" + document.substring(0, 400))).isFalse();
    }
}
