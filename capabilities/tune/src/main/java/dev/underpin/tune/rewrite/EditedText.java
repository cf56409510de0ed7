package dev.underpin.tune.rewrite;

import dev.underpin.tune.rewrite.Edit.Part;
import java.util.List;

/** A text in which something comes in place of stretches of it. */
record EditedText(String text, List<Edit> edits, Stretches stretches) {

    /** What stands for a stretch of the author's text. */
    interface Stretches {
        String of(int from, int to);
    }

    EditedText {
        edits = edits.stream().sorted(QueryText.ORDER).toList();
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
                        });
            }
            at = edit.to();
        }
        return whole.append(stretches.of(at, text.length())).toString();
    }
}
