package dev.underpin.tune.rewrite;

import dev.underpin.tune.rewrite.Edit.Part;
import java.util.List;

/**
 * A text in which something comes in place of stretches of it.
 *
 * @param sent the numbers of what is sent besides
 */
record EditedText(String text, List<Edit> edits, Stretches stretches, List<Integer> sent) {

    /** What stands for a stretch of the author's text. */
    interface Stretches {
        String of(int from, int to);
    }

    EditedText {
        edits = edits.stream().sorted(QueryText.ORDER).toList();
        sent = List.copyOf(sent);
    }

    String whole() {
        var whole = new StringBuilder();
        int at = 0;
        for (Edit edit : edits) {
            whole.append(stretches.of(at, edit.from()));
            for (Part part : edit.parts()) {
                whole.append(
                        switch (part) {
                            case Part.Ours ours -> ours.text();
                            case Part.Kept kept -> stretches.of(kept.from(), kept.to());
                            case Part.Sent value -> "$" + sent.get(value.place());
                        });
            }
            at = edit.to();
        }
        return whole.append(stretches.of(at, text.length())).toString();
    }
}
