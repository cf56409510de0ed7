package dev.underpin.sql;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an application writes into a comment about itself: {@code key='value'} with URL encoding, as sqlcommenter does, or
 * {@code key:value}, as Rails and marginalia do.
 */
final class CommentTags {
    private static final Pattern QUOTED = Pattern.compile("([\\w%.-]+)\\s*=\\s*'((?:[^'\\\\]|\\\\.)*)'\\s*(?:,|$)");
    private static final Pattern PLAIN = Pattern.compile("([\\w.-]+):([^,]*)(?:,|$)");

    private CommentTags() {}

    /** Adds the tags of one comment, given with its delimiters; other comments have none. */
    static void read(String comment, Map<String, String> tags) {
        if (!comment.startsWith("/*") || comment.length() < 4) {
            return;
        }
        String inside = comment.substring(2, comment.length() - 2).strip();
        read(QUOTED, inside, tags);
        if (tags.isEmpty()) {
            read(PLAIN, inside, tags);
        }
    }

    private static void read(Pattern form, String inside, Map<String, String> tags) {
        Matcher tag = form.matcher(inside);
        int at = 0;
        while (at < inside.length()) {
            tag.region(at, inside.length());
            if (!tag.lookingAt()) {
                return;
            }
            tags.put(decoded(tag.group(1)), decoded(tag.group(2).replace("\\'", "'")));
            at = tag.end();
            while (at < inside.length() && inside.charAt(at) == ' ') {
                at++;
            }
        }
    }

    private static String decoded(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }
}
