package dev.underpin.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.model.finding.Review;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The documented layout and the written one are the same. */
class JsonReportTest {

    private static final Path PAGE = Path.of(System.getProperty("underpin.root"), "docs/findings-json.md");

    @Test
    void the_page_names_every_field_and_no_other() throws IOException {
        Review review = new SampleReview(Sample.TAME).small();
        Set<String> written = new TreeSet<>();
        collect("", tree(JsonReport.of(Sample.TAME.shapeOnly(), review, "1.2.3")), written);
        collect("", tree(JsonReport.of(Sample.TAME.inUse(), review, "1.2.3")), written);
        Set<String> documented = Pattern.compile("^\\| `([^`]+)` \\|", Pattern.MULTILINE)
                .matcher(Files.readString(PAGE))
                .results()
                .map(row -> row.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(documented).isEqualTo(written);
    }

    @Test
    void the_page_names_the_format() throws IOException {
        assertThat(Files.readString(PAGE)).contains("The format described here is " + JsonReport.FORMAT + ".");
    }

    @Test
    void odd_text_comes_back_as_it_was() {
        String odd = "\"\\\n\u2028</script>\t\u0001é🦒";
        Sample sample = new Sample(text -> text + odd);
        JsonNode first = tree(JsonReport.of(sample.inUse(), new SampleReview(sample).small(), "1.2.3"))
                .at("/findings/0");
        assertThat(first.at("/subject/object").asString()).isEqualTo("orders" + odd);
        assertThat(first.get("message").asString()).endsWith(odd);
    }

    private static JsonNode tree(String json) {
        return new JsonMapper().readTree(json);
    }

    /** Paths as the page writes them: {@code findings[].subject.kind}. */
    private static void collect(String path, JsonNode node, Set<String> paths) {
        if (!path.isEmpty() && !path.endsWith("[]")) {
            paths.add(path);
        }
        if (node.isArray()) {
            node.forEach(item -> collect(path + "[]", item, paths));
        }
        node.properties()
                .forEach(field -> collect(
                        path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue(), paths));
    }
}
