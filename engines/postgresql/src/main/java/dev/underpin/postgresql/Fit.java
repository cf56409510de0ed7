package dev.underpin.postgresql;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a form fitted, and the names it found: by what the form calls them, each in its parts.
 *
 * @param end the place of the first token behind it
 */
record Fit(int end, Map<String, List<List<String>>> names) {

    Fit {
        names = Map.copyOf(names);
    }

    static Fit upTo(int end) {
        return new Fit(end, Map.of());
    }

    Fit with(String called, List<List<String>> found) {
        var more = new HashMap<>(names);
        more.put(called, List.copyOf(found));
        return new Fit(end, more);
    }

    /** With the names of the form that this one stands beneath. */
    Fit beneath(Fit header) {
        var all = new HashMap<>(header.names);
        all.putAll(names);
        return new Fit(end, all);
    }

    List<List<String>> named(String called) {
        return names.getOrDefault(called, List.of());
    }
}
