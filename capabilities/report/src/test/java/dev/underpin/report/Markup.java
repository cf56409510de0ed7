package dev.underpin.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page as a browser takes it apart: elements, attributes and the words between them. It refuses what it cannot read. */
final class Markup {

    private static final Pattern TAG =
            Pattern.compile("</?([a-z][a-z0-9]*)((?:\\s+[a-zA-Z][a-zA-Z0-9-]*(?:=\"[^\"]*\")?)*)\\s*>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-zA-Z][a-zA-Z0-9-]*)(?:=\"([^\"]*)\")?");

    private static final Set<String> WITHIN_WORDS = Set.of("wbr", "span", "code", "b", "i", "q", "a");

    private final List<String> elements = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<String> contents = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();

    Markup(String text) {
        String rest = text.replaceFirst("^\\s*<!DOCTYPE html>", "")
                .replaceFirst("(?s)<style>.*?</style>", "")
                .replaceFirst("(?s)<script>.*?</script>", "");
        Matcher tag = TAG.matcher(rest);
        int end = 0;
        while (tag.find()) {
            between(rest.substring(end, tag.start()));
            elements.add(tag.group(1));
            words.append(WITHIN_WORDS.contains(tag.group(1)) ? "" : " ");
            Matcher attribute = ATTRIBUTE.matcher(tag.group(2));
            while (attribute.find()) {
                names.add(attribute.group(1));
                contents.add(attribute.group(2) == null ? "" : plain(attribute.group(2)));
            }
            end = tag.end();
        }
        between(rest.substring(end));
    }

    private void between(String text) {
        if (text.indexOf('<') >= 0) {
            throw new AssertionError("neither a tag nor text: " + text);
        }
        words.append(plain(text));
    }

    /** All elements in order, opened or closed. */
    List<String> elements() {
        return elements;
    }

    /** All names of attributes, in order. */
    List<String> attributes() {
        return names;
    }

    /** What one attribute says, wherever it stands. */
    List<String> values(String attribute) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).equals(attribute)) {
                values.add(contents.get(i));
            }
        }
        return values;
    }

    /** The text, with single spaces; a name's own break points are no spaces. */
    String words() {
        return words.toString().replaceAll("\\s+", " ");
    }

    private static String plain(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
