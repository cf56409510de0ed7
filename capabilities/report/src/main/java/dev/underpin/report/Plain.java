package dev.underpin.report;

import java.util.regex.Pattern;

/** Names as people say them: without the schema that every database begins with. Statements keep theirs, and are told of in one line. */
final class Plain {

    private static final Pattern PUBLIC = Pattern.compile("(?<![\\w.\"])public\\.(?=[\\w\"])");

    private Plain() {}

    static String names(String text) {
        return PUBLIC.matcher(text).replaceAll("");
    }

    /** In one line, cut where it is longer. */
    static String line(String text, int longest) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() > longest ? line.substring(0, longest - 1) + "…" : line;
    }
}
