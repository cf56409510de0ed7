package dev.underpin.postgresql;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Marks what Underpin asks, so that it is known among what applications ask where nothing but the text is kept, as pg_stat_statements does. The
 * mark stands behind the first word: what is before a statement, or behind it, not every server keeps.
 */
public final class OwnQuestions {

    private static final String MARK = "/* underpin */";

    private OwnQuestions() {}

    /** With the mark. Comments may stand before the first word, each on a line of its own. */
    public static String marked(String question) {
        int from = 0;
        while (question.startsWith("--", from)) {
            from = question.indexOf('\n', from) + 1;
        }
        int end = from;
        while (end < question.length() && Character.isLetter(question.charAt(end))) {
            end++;
        }
        return question.substring(0, end) + " " + MARK + question.substring(end);
    }

    /** Several in one string, each with the mark: the server counts each by itself. */
    public static String marked(List<String> statements) {
        return statements.stream().map(OwnQuestions::marked).collect(Collectors.joining("; "));
    }

    static boolean isOne(String text) {
        return text.contains(MARK);
    }
}
