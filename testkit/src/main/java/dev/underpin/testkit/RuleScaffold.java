package dev.underpin.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Writes the three things a rule is made of, ready to be filled in: its class, its fixtures, its line in the list.
 *
 * @param sources the module's {@code src}
 * @param room the module's package: {@code review}
 * @param list the class that lists the rules: {@code Rules}
 * @param template the class, with {@code RULE_NAME} for its name
 * @param fixtures the first fixtures, by file name
 */
public record RuleScaffold(Path sources, String room, String list, String template, Map<String, String> fixtures) {

    /** @param id in kebab case */
    public void write(String id) throws IOException {
        assertThat(id).as("a rule's id is in kebab case").matches("[a-z]+(-[a-z0-9]+)+");
        String name = Arrays.stream(id.split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
        Path rule = main().resolve("rule/" + name + ".java");
        assertThat(rule).as("a rule of that name").doesNotExist();
        Files.writeString(rule, template.replace("RULE_NAME", name));
        Path folder = Files.createDirectories(sources.resolve("test/resources/rules/" + id));
        for (var fixture : fixtures.entrySet()) {
            Files.writeString(folder.resolve(fixture.getKey()), fixture.getValue());
        }
        enlist(name);
    }

    private Path main() {
        return sources.resolve("main/java/dev/underpin/" + room);
    }

    /** Adds the import and the line, both where the order of names puts them. */
    private void enlist(String name) throws IOException {
        Path file = main().resolve(list + ".java");
        String own = "import dev.underpin." + room + ".rule.";
        String text = Files.readString(file);
        int from = text.indexOf("List.of(") + "List.of(".length();
        int to = text.indexOf(");", from);
        var lines = new TreeSet<String>(Comparator.comparing(RuleScaffold::id));
        Arrays.stream(text.substring(from, to).split(","))
                .map(String::strip)
                .map(line -> line.substring(4, line.length() - 2))
                .forEach(lines::add);
        lines.add(name);
        String imports = lines.stream().sorted().map(line -> own + line + ";").collect(Collectors.joining("\n"));
        String body = lines.stream().map(line -> "new " + line + "()").collect(Collectors.joining(",\n            "));
        List<String> head = Arrays.stream(text.substring(0, from).split("\n"))
                .filter(line -> !line.startsWith(own))
                .toList();
        String joined = String.join("\n", head).replace("import java.util.List;", imports + "\nimport java.util.List;");
        Files.writeString(file, joined + "\n            " + body + text.substring(to));
    }

    private static String id(String className) {
        return className.replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
