package dev.underpin.inspect;

import dev.underpin.engine.Engine;
import dev.underpin.model.fault.UsageException;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The engines at hand.
 *
 * @param scripts the engine that scripts are written for; null to tell from the scripts themselves
 */
public record Engines(List<Engine> all, @Nullable String scripts) {

    public Engines {
        all = List.copyOf(all);
    }

    /** Every engine on the class path. */
    public static Engines installed() {
        return new Engines(
                ServiceLoader.load(Engine.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .toList(),
                null);
    }

    /** The same, with scripts taken to be written for one of them; null changes nothing. */
    public Engines withScriptsFor(@Nullable String id) {
        return id == null ? this : new Engines(all, byId(id).id());
    }

    public Engine byId(String id) {
        return all.stream()
                .filter(engine -> engine.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UsageException("There is no engine called " + id, null, "Known: " + names()));
    }

    /** Whether some engine reads a source of that name live. */
    public boolean reach(String source) {
        return all.stream().anyMatch(engine -> engine.reaches(source));
    }

    public Engine reaching(String url) {
        return all.stream()
                .filter(engine -> engine.reaches(url))
                .findFirst()
                .orElseThrow(() -> new UsageException(
                        "No engine reads " + url, null, "Known: " + names() + "; postgres://… or sqlite:path"));
    }

    /** The engine that scripts were said to be for, or whose habits they show. */
    public Engine forScripts(MigrationSet files) {
        return byId(scripts != null ? scripts : ScriptOrigin.engine(files));
    }

    private String names() {
        return all.stream().map(Engine::id).collect(Collectors.joining(", "));
    }
}
