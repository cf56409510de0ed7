package dev.underpin.model.snapshot;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What lies around the database: the settings that matter to a reviewer and the roles that the database mentions.
 *
 * @param settings in force for the reading session, in the engine's own units
 */
public record Server(Map<String, String> settings, List<Role> roles) {

    /** Nothing known. */
    public static final Server UNKNOWN = new Server(Map.of(), List.of());

    public Server {
        settings = Map.copyOf(settings);
        roles = roles.stream().sorted(Comparator.comparing(Role::name)).toList();
    }
}
