package dev.underpin.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.model.finding.Card;
import dev.underpin.report.RulePage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages under {@code docs/rules} are made of cards and fixtures, and of nothing else. */
class RulePagesTest {

    private static final Path ROOT = Path.of(System.getProperty("underpin.root"));
    private static final Path PAGES = ROOT.resolve("docs/rules");
    private static final Path FIXTURES = ROOT.resolve("capabilities/review/src/test/resources/rules");

    @Test
    void every_rule_has_the_page_that_its_card_and_fixtures_make() throws IOException {
        Map<String, String> pages = pages();
        if (Boolean.getBoolean("underpin.accept")) {
            Files.createDirectories(PAGES);
            for (var page : pages.entrySet()) {
                Files.writeString(PAGES.resolve(page.getKey()), page.getValue());
            }
        }
        for (var page : pages.entrySet()) {
            assertThat(PAGES.resolve(page.getKey())).hasContent(page.getValue());
        }
        try (Stream<Path> files = Files.list(PAGES)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(pages.keySet());
        }
    }

    private static Map<String, String> pages() throws IOException {
        var pages = new TreeMap<String, String>();
        var index = new StringBuilder(
                "# The rules\n\nMade from the rules' cards; `underpin rules <id>` prints the same.\n\n");
        index.append("| rule | severity | what |\n|---|---|---|\n");
        for (Rule rule : Rules.ALL) {
            Card card = rule.card();
            Path folder = FIXTURES.resolve(card.id());
            pages.put(
                    card.id() + ".md",
                    RulePage.of(card, read(folder, "bad"), read(folder, "good"), read(folder, "expected")));
            index.append("| [")
                    .append(card.id())
                    .append("](")
                    .append(card.id())
                    .append(".md) | ")
                    .append(card.severity().word())
                    .append(" | ")
                    .append(card.title())
                    .append(" |\n");
        }
        pages.put("README.md", index.toString());
        return pages;
    }

    private static String read(Path folder, String name) throws IOException {
        for (String file : List.of(name + ".sql", name + ".txt", name + ".sqlite.sql", name + ".sqlite.txt")) {
            if (Files.exists(folder.resolve(file))) {
                return Files.readString(folder.resolve(file));
            }
        }
        throw new IOException("no " + name + " in " + folder);
    }
}
