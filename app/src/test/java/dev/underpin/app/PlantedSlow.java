package dev.underpin.app;

import dev.underpin.model.tune.IndexAdvice;
import dev.underpin.model.tune.Tuned;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A slow query that is planted in the demo's day.
 *
 * @param cure a rule, or {@code index}
 * @param key how the index begins: {@code orders (customer_id}
 * @param query a part of its normal form
 */
record PlantedSlow(String cure, String key, String query) {

    private static final Path FILE =
            Path.of(System.getProperty("underpin.root")).resolve("demo/src/main/resources/dev/underpin/demo/slow.txt");

    static List<PlantedSlow> all() throws IOException {
        return Files.readAllLines(FILE).stream()
                .map(line -> line.split("\\|"))
                .map(parts -> new PlantedSlow(parts[0].strip(), parts[1].strip(), parts[2].strip()))
                .toList();
    }

    /** Of the indexes that are to come. */
    static Stream<String> definitions(Tuned tuned) {
        return tuned.advice().stream().flatMap(advice -> switch (advice) {
            case IndexAdvice.Create create -> Stream.of(create.definition());
            case IndexAdvice.Replace replace -> Stream.of(replace.with().definition());
            case IndexAdvice.Drop drop -> Stream.<String>empty();
        });
    }

    boolean isForIndex() {
        return cure.equals("index");
    }

    boolean isCured(Tuned tuned) {
        return isForIndex()
                ? definitions(tuned)
                        .anyMatch(definition ->
                                definition.replace("USING btree ", "").contains(key))
                : tuned.findings().stream()
                        .anyMatch(found -> found.finding().rule().equals(cure)
                                && found.text().contains(query));
    }
}
