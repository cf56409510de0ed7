package dev.underpin.app;

import dev.underpin.engine.Target;
import dev.underpin.inspect.Engines;
import dev.underpin.inspect.Source;
import dev.underpin.model.fault.UsageException;
import dev.underpin.model.snapshot.SourceKind;
import dev.underpin.review.Suggestion;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A source as a user names it: a URL, a file, a folder, {@code git:REF:path}, a name from {@code underpin.yaml},
 * {@code env:VARIABLE} that holds a URL, or {@code demo}.
 *
 * @param here the folder that relative paths start from
 */
public record SourceText(String text, Path here) {

    private static final Pattern PASSWORD = Pattern.compile("^(\\w+://[^:@/?]*):([^@/]*)@(.*)$");
    private static final Pattern GIT = Pattern.compile("git:([^:]+):(.+)");

    public boolean isDemo() {
        return text.equals("demo");
    }

    Source demo(Target target) {
        return new Source.Live("demo", target, SourceKind.DEMO);
    }

    Source resolve(Engines engines, Configuration configuration) {
        Configuration.NamedSource named = configuration.sources().get(text);
        if (named != null) {
            return resolveNamed(named, engines, configuration);
        }
        if (text.startsWith("env:")) {
            return fromEnvironment(engines, configuration);
        }
        Matcher git = GIT.matcher(text);
        if (git.matches()) {
            return new Source.GitRevision(text, here, git.group(1), git.group(2));
        }
        if (engines.reach(text)) {
            if (PASSWORD.matcher(text).matches()) {
                throw new UsageException(
                        "A password does not belong on the command line",
                        "Other users of this machine can read it in the process list, and your shell keeps it.",
                        "Put it into PGPASSWORD or ~/.pgpass, or the whole URL into a variable: env:DATABASE_URL");
            }
            return live(text, text, null, configuration);
        }
        return fromPath(engines, configuration);
    }

    private Source resolveNamed(Configuration.NamedSource named, Engines engines, Configuration configuration) {
        String command = named.passwordCommand();
        if (engines.reach(named.source())) {
            if (PASSWORD.matcher(named.source()).matches()) {
                throw new UsageException(
                        "The source " + text + " in underpin.yaml holds a password",
                        "The file is made to be committed.",
                        "Use password-command, PGPASSWORD or ~/.pgpass instead.");
            }
            return live(text, named.source(), command == null ? null : PasswordCommand.run(command), configuration);
        }
        return new SourceText(named.source(), here).resolve(engines, configuration);
    }

    private Source fromEnvironment(Engines engines, Configuration configuration) {
        String variable = text.substring("env:".length());
        String url = System.getenv(variable);
        if (url == null || url.isBlank()) {
            throw new UsageException("The environment variable " + variable + " is not set", null, null);
        }
        Matcher password = PASSWORD.matcher(url);
        String clean = password.matches() ? password.group(1) + "@" + password.group(3) : url;
        if (!engines.reach(clean)) {
            throw new UsageException(
                    "The environment variable " + variable + " holds no database URL", null, "Write postgres://…");
        }
        return live(
                text,
                clean,
                password.matches() ? URLDecoder.decode(password.group(2), StandardCharsets.UTF_8) : null,
                configuration);
    }

    private static Source live(String name, String url, @Nullable String password, Configuration configuration) {
        return new Source.Live(name, new Target(url, password, configuration.statementTimeout()), SourceKind.LIVE);
    }

    private Source fromPath(Engines engines, Configuration configuration) {
        Path path = here.resolve(text);
        if (Files.isDirectory(path)) {
            return new Source.MigrationsFolder(text, path, text.replaceFirst("/+$", ""));
        }
        if (!Files.exists(path)) {
            var known = new ArrayList<>(configuration.sources().keySet());
            known.add("demo");
            throw new UsageException(
                    "There is no source called " + text,
                    "It is no file or folder here, no URL of an engine at hand and no name in underpin.yaml.",
                    Suggestion.among(known, text));
        }
        if (engines.all().stream().anyMatch(engine -> engine.recognises(path))) {
            return live(text, "sqlite:" + path, null, configuration);
        }
        return text.endsWith(".json") ? new Source.SnapshotFile(text, path) : new Source.ScriptFile(text, path, text);
    }
}
