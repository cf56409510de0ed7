package dev.underpin.model.effect;

import dev.underpin.model.catalog.Subject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One object as the engine's catalog describes it.
 *
 * @param facts by name, as the engine spells them: {@code type}, {@code not_null}, {@code definition}, …; a fact that does not
 *     apply is absent
 * @param fresh whether the object, or the table it belongs to, was made by the files being recorded
 */
public record CatalogEntry(Subject subject, Map<String, String> facts, boolean fresh) {

    public CatalogEntry {
        facts = Map.copyOf(facts);
    }

    public @Nullable String fact(String name) {
        return facts.get(name);
    }

    /** The fact, or empty. */
    public String text(String name) {
        return facts.getOrDefault(name, "");
    }

    /** Whether a fact is true. */
    public boolean is(String name) {
        return "true".equals(facts.get(name));
    }

    /** The name of the object itself: the part, where it is one. */
    public String name() {
        String name = subject.part() != null ? subject.part() : subject.object();
        return name != null ? name : String.valueOf(subject.schema());
    }
}
