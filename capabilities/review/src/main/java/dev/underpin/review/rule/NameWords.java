package dev.underpin.review.rule;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names taken apart into their words, whatever convention they were put together by. */
final class NameWords {

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final Pattern SEPARATOR = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final Pattern BLANK = Pattern.compile("\\s+");

    private NameWords() {}

    /** The words of a text, for lists that would be a page long otherwise. */
    static Set<String> words(String text) {
        return BLANK.splitAsStream(text.strip()).collect(Collectors.toUnmodifiableSet());
    }

    /** In lower case: {@code order_stats_2023} is order, stats, 2023; {@code appVersion} is app, version. */
    static List<String> of(String name) {
        return SEPARATOR
                .splitAsStream(HUMP.matcher(name).replaceAll("_"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }

    /** Whether one of the words is the name's own, as a whole word. */
    static boolean hasAny(String name, Set<String> words) {
        return of(name).stream().anyMatch(words::contains);
    }

    /** Whether the name's last word is one of these. */
    static boolean endsWithAny(String name, Set<String> words) {
        List<String> own = of(name);
        return !own.isEmpty() && words.contains(own.getLast());
    }
}
