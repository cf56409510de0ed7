package dev.underpin.postgresql;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The server's keywords, from {@code keywords.txt}. */
final class Keywords {

    /** What the server itself would quote. */
    static final Set<String> NEED_QUOTES = read("RTC");

    /** What cannot be the name of a table or column without quotes. */
    static final Set<String> RESERVED = read("RT");

    private Keywords() {}

    private static Set<String> read(String categories) {
        InputStream in = Objects.requireNonNull(Keywords.class.getResourceAsStream("keywords.txt"));
        try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .filter(line -> categories.indexOf(line.charAt(line.length() - 1)) >= 0)
                    .map(line -> line.substring(0, line.indexOf(' ')))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
