package dev.underpin.app;

import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.catalog.Dependency;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.fault.UsageException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Views that select from one another in a circle: a server lets them be made by replacing one, and refuses every query of them. */
final class ViewCircle {

    private ViewCircle() {}

    /** @param name of the target, in the user's words */
    static void refuse(Catalog target, String name) {
        List<Dependency> links = target.dependencies().stream()
                .filter(link -> link.dependent().kind() == Subject.Kind.VIEW
                        && link.needed().kind() == Subject.Kind.VIEW
                        && !link.dependent().equals(link.needed()))
                .toList();
        links = without(links, Dependency::dependent, Dependency::needed);
        links = without(links, Dependency::needed, Dependency::dependent);
        if (!links.isEmpty()) {
            throw new UsageException(
                    "Views of " + name + " select from one another in a circle",
                    links.stream()
                            .map(link -> link.dependent() + " selects from " + link.needed())
                            .collect(Collectors.joining("\n")),
                    "No order of statements makes them, and no query of them ever ends. Break the circle.");
        }
    }

    /** Takes away link by link those of which one end is no other link's other end. */
    private static List<Dependency> without(
            List<Dependency> links, Function<Dependency, Subject> near, Function<Dependency, Subject> far) {
        var left = new ArrayList<>(links);
        boolean smaller = true;
        while (smaller) {
            var ends = left.stream().map(near).collect(Collectors.toSet());
            smaller = left.removeIf(link -> !ends.contains(far.apply(link)));
        }
        return left;
    }
}
