package dev.underpin.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What one benchmark found: figures for people, every single run for the file. */
final class Measurements {

    private final String name;
    private final Machine machine = Machine.here();
    private final List<Figure> figures = new ArrayList<>();
    private final Map<String, Object> runs = new LinkedHashMap<>();

    Measurements(String name) {
        this.name = name;
    }

    void add(Figure figure) {
        figures.add(figure);
    }

    /** Keeps something for the file: records, lists, maps, numbers, text. */
    void keep(String key, Object value) {
        runs.put(key, value);
    }

    private record Written(String benchmark, Machine machine, List<Figure> figures, Map<String, Object> runs) {}

    /** Prints the table and writes {@code bench/target/NAME.json}. */
    void finish(Path root, PrintStream out) throws IOException {
        Path folder = Files.createDirectories(root.resolve("bench/target"));
        Path file = folder.resolve(name + ".json");
        JsonMapper.builder()
                .build()
                .writerWithDefaultPrettyPrinter()
                .writeValue(file, new Written(name, machine, figures, runs));
        out.println();
        out.println(machine);
        out.println();
        out.print(new FigureTable(figures));
        out.println();
        out.println("Every run: "
                + root.toAbsolutePath()
                        .normalize()
                        .relativize(file.toAbsolutePath().normalize()));
    }
}
