package dev.underpin.testkit;

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

/**
 * The pages of a room's rules: made of cards and fixtures, and of nothing else.
 *
 * @param pages the folder of the pages
 * @param fixtures the folder of the rules' fixtures, one folder each; {@code base.sql} beside them is for those that have none of their own
 */
public record RulePages(String title, List<Card> cards, Path pages, Path fixtures) {

    /** Holds the folder to what cards and fixtures make; {@code ./dev accept} rewrites it. */
    public void check() throws IOException {
        Map<String, String> wanted = wanted();
        if (Boolean.getBoolean("underpin.accept")) {
            Files.createDirectories(pages);
            for (var page : wanted.entrySet()) {
                Files.writeString(pages.resolve(page.getKey()), page.getValue());
            }
        }
        for (var page : wanted.entrySet()) {
            assertThat(pages.resolve(page.getKey())).hasContent(page.getValue());
        }
        try (Stream<Path> files = Files.list(pages)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(wanted.keySet());
        }
    }

    private Map<String, String> wanted() throws IOException {
        var wanted = new TreeMap<String, String>();
        for (Card card : cards) {
            Path folder = fixtures.resolve(card.id());
            Path own = folder.resolve("base.sql");
            Path base = Files.exists(own) ? own : fixtures.resolve("base.sql");
            wanted.put(
                    card.id() + ".md",
                    RulePage.of(
                            card,
                            Files.exists(base) && !Files.exists(folder.resolve("bad.log"))
                                    ? Files.readString(base)
                                    : "",
                            read(folder, "bad"),
                            read(folder, "good"),
                            read(folder, "expected")));
        }
        wanted.put("README.md", RulePage.index(title, cards));
        return wanted;
    }

    private static String read(Path folder, String name) throws IOException {
        for (String file :
                List.of(name + ".sql", name + ".log", name + ".txt", name + ".sqlite.sql", name + ".sqlite.txt")) {
            if (Files.exists(folder.resolve(file))) {
                return Files.readString(folder.resolve(file));
            }
        }
        throw new IOException("no " + name + " in " + folder);
    }
}
