package dev.underpin.tune.rewrite;

import java.util.List;

/**
 * A place of a text and what comes there. What is the author's stays known as such, so that values in it can be masked.
 *
 * @param from in chars
 * @param to where the text goes on as it is; {@code from} where something is put in
 */
record Edit(int from, int to, List<Part> parts) {

    /** A piece of what comes. */
    sealed interface Part {

        /** Words of ours. */
        record Ours(String text) implements Part {}

        /** A stretch of the author's text. */
        record Kept(int from, int to) implements Part {}

        /**
         * A value that the application sends besides, as a parameter.
         *
         * @param place among such values, from 0
         */
        record Sent(int place) implements Part {}
    }

    Edit {
        parts = List.copyOf(parts);
    }

    static Edit gone(int from, int to) {
        return new Edit(from, to, List.of());
    }

    static Edit put(int at, Part... parts) {
        return new Edit(at, at, List.of(parts));
    }

    static Edit put(int at, String ours) {
        return put(at, new Part.Ours(ours));
    }

    static Edit instead(int from, int to, Part... parts) {
        return new Edit(from, to, List.of(parts));
    }
}
