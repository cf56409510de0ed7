package dev.underpin.review.rule;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Comments by which a team says that something is about persons. */
final class PersonalComment {

    private static final List<String> WORDS =
            List.of("personal data", "personal information", "pii", "gdpr", "data subject", "personenbezogen");

    private PersonalComment() {}

    static boolean is(@Nullable String comment) {
        String text = comment == null ? "" : comment.toLowerCase(Locale.ROOT);
        return WORDS.stream().anyMatch(word -> text.matches("(?s).*\\b" + word + ".*"));
    }
}
