package dev.underpin.app;

import dev.underpin.model.fault.ConfigException;
import dev.underpin.model.tune.Expectations;
import dev.underpin.review.Policy;
import dev.underpin.review.PolicyText;
import dev.underpin.review.YamlLines;
import dev.underpin.review.YamlMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code underpin.yaml}, as far as today's capabilities read it.
 *
 * @param sources by the team's own names
 * @param gates what has to be so before a plan is run
 * @param expectations what the team expects of its queries
 */
public record Configuration(
        Policy policy,
        Map<String, NamedSource> sources,
        Gates gates,
        Expectations expectations,
        Duration statementTimeout) {

    public static final Duration STATEMENT_TIMEOUT = Duration.ofSeconds(30);

    private static final String FILE = "underpin.yaml";

    /**
     * A source with a name.
     *
     * @param passwordCommand prints the password; null leaves it to the environment and {@code .pgpass}
     */
    public record NamedSource(String source, @Nullable String passwordCommand) {}

    public Configuration {
        sources = Map.copyOf(sources);
    }

    /** @param named the file to read; null looks for {@code underpin.yaml} here and above, up to the repository's root */
    public static Configuration read(@Nullable Path named, Path here, Duration statementTimeout) {
        Path file = named != null ? named : find(here.toAbsolutePath());
        if (file == null) {
            return new Configuration(Policy.NONE, Map.of(), Gates.ORDINARY, Expectations.NONE, statementTimeout);
        }
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            throw new ConfigException(file + " cannot be read", Unread.why(e), null);
        }
        String shown = file.getFileName().toString();
        try {
            return read(shown, text, statementTimeout);
        } catch (ConfigException complaint) {
            throw YamlLines.placed(shown, text, complaint);
        }
    }

    private static Configuration read(String shown, String text, Duration statementTimeout) {
        Policy policy = PolicyText.parse(shown, text, Underpin.allRules());
        var root = new YamlMap(shown, "", PolicyText.load(shown, text));
        return new Configuration(
                policy,
                sources(root.map("sources")),
                new GatesText(shown, root.map("gates")).read(),
                new ExpectationsText(shown, root.maps("queries")).read(),
                statementTimeout);
    }

    private static @Nullable Path find(Path here) {
        for (Path folder = here; folder != null; folder = folder.getParent()) {
            Path file = folder.resolve(FILE);
            if (Files.isRegularFile(file)) {
                return file;
            }
            if (Files.exists(folder.resolve(".git"))) {
                return null;
            }
        }
        return null;
    }

    private static Map<String, NamedSource> sources(YamlMap map) {
        var sources = new HashMap<String, NamedSource>();
        for (String name : map.keys()) {
            YamlMap source = map.map(name);
            source.allow("url", "password-command");
            sources.put(name, new NamedSource(source.required("url"), source.text("password-command")));
        }
        return sources;
    }
}
