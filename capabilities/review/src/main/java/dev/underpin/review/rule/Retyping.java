package dev.underpin.review.rule;

import dev.underpin.model.finding.Draft;
import dev.underpin.model.finding.Finding;
import dev.underpin.review.ReviewContext;

/**
 * The remedy for text that is really something else: the type is changed in place where nothing stands in the way, and a
 * column is added beside it where something does.
 *
 * @param noun what the values are, for people: {@code date}
 * @param type the type that all values seen would fit into
 * @param beside the type, or types to choose from, for a column that is filled step by step
 * @param filling how that column is filled: {@code form by form}
 */
record Retyping(String noun, String type, String beside, String filling) {

    /** @param fits whether the engine's cast would understand every value seen */
    Finding remedy(Draft draft, ReviewContext context, SampledColumn one, boolean fits) {
        boolean inPlace = fits && one.column().defaultValue() == null && !one.isChecked();
        String column = context.phrasing().quote(one.column().name());
        return inPlace
                ? draft.remedy(
                        "Change its type to " + type
                                + ". The table is rewritten and blocked meanwhile; a value that is no " + noun
                                + " stops it.",
                        context.phrasing()
                                .alterType(
                                        one.table().name(),
                                        one.column().name(),
                                        type,
                                        "CAST(" + column + " AS " + type + ")"))
                : draft.choice(
                        "Give it a type.",
                        "Add a column of type " + beside + " beside it, fill it " + filling
                                + ", look at what is left, move the readers and drop the text.",
                        "Keep the text as received, if it is evidence, and add the " + noun + " it was understood as.");
    }
}
