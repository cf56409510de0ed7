package dev.underpin.model.json;

import dev.underpin.model.plan.Plan;
import java.io.InputStream;
import java.io.OutputStream;
import tools.jackson.core.JacksonException;

/** The plan file: one JSON object with a format version. Equal plans are equal bytes. */
public final class PlanJson {

    /** Raised when a reader of the former format would misunderstand the new one. */
    public static final int FORMAT = 1;

    private PlanJson() {}

    private record Envelope(int format, Plan plan) {}

    public static void write(Plan plan, OutputStream out) {
        ModelJson.MAPPER.writerWithDefaultPrettyPrinter().writeValue(out, new Envelope(FORMAT, plan));
    }

    /** The plan with the id that its content gives it. */
    public static Plan identified(Plan plan) {
        return withId(plan, ModelJson.hash(withId(plan, "")));
    }

    /**
     * Reads a plan file.
     *
     * @throws UnreadablePlan where the text is no plan, is cut short, is of a later format or was changed by hand
     */
    public static Plan read(InputStream in) {
        Plan plan;
        try {
            var tree = ModelJson.MAPPER.readTree(in);
            if (!tree.isObject() || !tree.has("format") || !tree.has("plan")) {
                throw new UnreadablePlan("is JSON but no plan: it has no \"format\" and \"plan\"");
            }
            int format = tree.get("format").asInt();
            if (format > FORMAT) {
                throw new UnreadablePlan("was written by a later Underpin: its format is " + format
                        + " and this one reads up to " + FORMAT);
            }
            plan = ModelJson.MAPPER.treeToValue(tree, Envelope.class).plan();
        } catch (JacksonException e) {
            throw new UnreadablePlan("is not complete JSON of a plan: " + e.getOriginalMessage(), e);
        }
        if (!identified(plan).id().equals(plan.id())) {
            throw new UnreadablePlan("was changed after it was made: its content is not what its id says");
        }
        return plan;
    }

    private static Plan withId(Plan plan, String id) {
        return new Plan(
                id,
                plan.engine(),
                plan.serverVersion(),
                plan.from(),
                plan.to(),
                plan.changes(),
                plan.phases(),
                plan.leftAlone());
    }
}
