package dev.underpin.model.catalog;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A function, procedure or aggregate.
 *
 * @param signature its argument types as the engine prints them, without parentheses: what tells overloads apart
 * @param returns null for a procedure
 * @param definition the engine's own CREATE text
 * @param securityDefiner runs with its owner's rights instead of the caller's
 * @param settings configuration it sets for itself: {@code search_path}
 */
public record Routine(
        ObjectName name,
        RoutineKind kind,
        String signature,
        @Nullable String returns,
        String language,
        String definition,
        boolean securityDefiner,
        Map<String, String> settings,
        Access access,
        @Nullable String comment)
        implements SchemaObject {
    public Routine {
        settings = Map.copyOf(settings);
    }
}
