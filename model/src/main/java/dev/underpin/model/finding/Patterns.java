package dev.underpin.model.finding;

import java.util.regex.Pattern;

/** Names with {@code *} in them. */
public final class Patterns {

    private Patterns() {}

    /** Whether a name matches a pattern as a whole; {@code *} is any run of characters. */
    public static boolean matches(String pattern, String name) {
        String regex = Pattern.quote(pattern).replace("*", "\\E.*\\Q");
        return name.matches(regex);
    }
}
