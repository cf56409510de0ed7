package dev.underpin.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a database says stays text: a page about harmful names has the very tags of a page about tame ones. */
class HtmlDossierSafetyTest {

    static Stream<String> harm() {
        return Stream.of(
                "<script>alert(1)</script>",
                "</script><script>alert(1)</script>",
                "</style><img src=x onerror=alert(1)>",
                "\" onmouseover=\"alert(1)",
                "' autofocus onfocus='alert(1)",
                "</title><svg/onload=alert(1)>",
                "<!-- --><!DOCTYPE x>]]>&lt;b&gt;",
                "javascript:alert(1)",
                "${7*7}@endif!{x}",
                "\u2028\u0000\\\"`");
    }

    @ParameterizedTest
    @MethodSource("harm")
    void harmful_text_changes_no_tag(String harm) {
        Sample harmful = new Sample(text -> text + harm);
        for (boolean inUse : new boolean[] {true, false}) {
            Markup tame = page(Sample.TAME, inUse);
            Markup page = page(harmful, inUse);
            assertThat(tags(page)).isEqualTo(tags(tame));
            assertThat(page.values("href").stream().filter(to -> !to.startsWith("#")))
                    .isEqualTo(tame.values("href").stream()
                            .filter(to -> !to.startsWith("#"))
                            .toList());
            assertThat(page.values("data-schema")).contains("public" + harm);
        }
    }

    @Test
    void only_the_page_s_own_script_and_style_may_run() throws NoSuchAlgorithmException {
        String text = HtmlDossier.of(Sample.TAME.inUse(), new SampleReview(Sample.TAME).small(), "PostgreSQL", "1.2.3");
        String policy = new Markup(text)
                .values("content").stream()
                        .filter(content -> content.startsWith("default-src 'none'"))
                        .findFirst()
                        .orElseThrow();
        assertThat(policy)
                .contains("script-src 'sha256-" + hash(within(text, "script")) + "'")
                .contains("style-src 'sha256-" + hash(within(text, "style")) + "'")
                .doesNotContain("unsafe");
    }

    private static Markup page(Sample sample, boolean inUse) {
        return new Markup(HtmlDossier.of(
                inUse ? sample.inUse() : sample.shapeOnly(), new SampleReview(sample).of(12), "PostgreSQL", "1.2.3"));
    }

    /** Without what depends on the text by intent: places where a line may break and the colours of SQL. */
    private static List<List<String>> tags(Markup page) {
        return List.of(
                page.elements().stream()
                        .filter(element -> !Set.of("wbr", "b", "i", "q").contains(element))
                        .toList(),
                page.attributes());
    }

    private static String within(String text, String element) {
        int start = text.indexOf("<" + element + ">") + element.length() + 2;
        return text.substring(start, text.indexOf("</" + element + ">", start));
    }

    private static String hash(String text) throws NoSuchAlgorithmException {
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
