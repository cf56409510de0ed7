package dev.underpin.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A comment before a statement that silences one rule for it: {@code -- underpin:allow rule-id because it is small}.
 *
 * @param reason null where none is given
 */
record Silence(String rule, @Nullable String reason) {

    private static final Pattern FORM =
            Pattern.compile("underpin:allow\\s+([a-z0-9-]+)(?:[ \\t]+because[ \\t]+(\\S[^\\n*]*))?");

    /** Those among the comments, in order. */
    static List<Silence> in(String comments) {
        var silences = new ArrayList<Silence>();
        Matcher matcher = FORM.matcher(comments);
        while (matcher.find()) {
            String reason = matcher.group(2);
            silences.add(new Silence(matcher.group(1), reason == null ? null : reason.strip()));
        }
        return silences;
    }
}
