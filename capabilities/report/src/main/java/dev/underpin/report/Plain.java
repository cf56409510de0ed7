package dev.underpin.report;

import java.util.regex.Pattern;

/** Names as people say them: without the schema that every database begins with. Statements keep theirs. */
final class Plain {

    private static final Pattern PUBLIC = Pattern.compile("(?<![\\w.\"])public\\.(?=[\\w\"])");

    private Plain() {}

    static String names(String text) {
        return PUBLIC.matcher(text).replaceAll("");
    }
}
