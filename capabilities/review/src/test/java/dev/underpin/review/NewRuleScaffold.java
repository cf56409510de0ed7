package dev.underpin.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** {@code ./dev new-rule NAME}: writes the three things a rule is made of, ready to be filled in. Not run otherwise. */
class NewRuleScaffold {

    private static final Path MODULE = Path.of(System.getProperty("underpin.root"), "capabilities/review/src");

    @Test
    @EnabledIfSystemProperty(named = "underpin.new-rule", matches = ".+")
    void write_a_rule() throws IOException {
        String id = System.getProperty("underpin.new-rule");
        assertThat(id).as("a rule's id is in kebab case").matches("[a-z]+(-[a-z0-9]+)+");
        String name = Arrays.stream(id.split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
        Path rule = MODULE.resolve("main/java/dev/underpin/review/rule/" + name + ".java");
        assertThat(rule).as("a rule of that name").doesNotExist();
        Files.writeString(rule, template().replace("RULE_NAME", name));
        fixtures(id);
        list(name);
    }

    private static void fixtures(String id) throws IOException {
        Path folder = Files.createDirectories(MODULE.resolve("test/resources/rules/" + id));
        Files.writeString(folder.resolve("bad.sql"), "CREATE TABLE things (id bigint PRIMARY KEY);\n");
        Files.writeString(folder.resolve("good.sql"), "CREATE TABLE others (id bigint PRIMARY KEY);\n");
        Files.writeString(folder.resolve("expected.txt"), "");
    }

    /** Adds the import and the line, both where the order of names puts them. */
    private static void list(String name) throws IOException {
        Path file = MODULE.resolve("main/java/dev/underpin/review/Rules.java");
        String text = Files.readString(file);
        int from = text.indexOf("List.of(") + "List.of(".length();
        int to = text.indexOf(");", from);
        var lines = new TreeSet<String>(Comparator.comparing(NewRuleScaffold::id));
        Arrays.stream(text.substring(from, to).split(","))
                .map(String::strip)
                .map(line -> line.substring(4, line.length() - 2))
                .forEach(lines::add);
        lines.add(name);
        String imports = lines.stream()
                .sorted()
                .map(line -> "import dev.underpin.review.rule." + line + ";")
                .collect(Collectors.joining("\n"));
        String body = lines.stream().map(line -> "new " + line + "()").collect(Collectors.joining(",\n            "));
        List<String> head = Arrays.asList(text.substring(0, from).split("\n")).stream()
                .filter(line -> !line.startsWith("import dev.underpin.review.rule."))
                .toList();
        String joined = String.join("\n", head).replace("import java.util.List;", imports + "\nimport java.util.List;");
        Files.writeString(file, joined + "\n            " + body + text.substring(to));
    }

    private static String id(String className) {
        return className.replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static String template() {
        return """
                package dev.underpin.review.rule;

                import dev.underpin.model.catalog.Subject;
                import dev.underpin.model.finding.Card;
                import dev.underpin.model.finding.Evidence;
                import dev.underpin.model.finding.Finding;
                import dev.underpin.model.finding.Severity;
                import dev.underpin.model.finding.CardText;
                import dev.underpin.review.ReviewContext;
                import dev.underpin.review.Rule;
                import java.util.stream.Stream;

                /** Why this rule exists, in a sentence. */
                public final class RULE_NAME implements Rule {

                    private static final Card CARD = CardText.of(RULE_NAME.class, "Title in a few words", Severity.MEDIUM)
                            .when("The exact condition.")
                            .effect("What it leads to.")
                            .instead("What to do about it.")
                            .links("https://www.postgresql.org/docs/current/");

                    @Override
                    public Card card() {
                        return CARD;
                    }

                    @Override
                    public Stream<Finding> review(ReviewContext context) {
                        return context.tables()
                                .filter(table -> table.name().name().equals("things"))
                                .map(table -> finding(Subject.table(table.name()), table.name().name() + " is called things.")
                                        .consequence(context.volume(table))
                                        .evidence(Evidence.observed("Its name."))
                                        .advice("Call it what it holds."));
                    }
                }
                """;
    }
}
