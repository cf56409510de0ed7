package dev.underpin.model.json;

import dev.underpin.model.twin.TwinBundle;
import java.io.InputStream;
import java.io.OutputStream;
import tools.jackson.core.JacksonException;

/** The file of planner statistics: one JSON object with a format version. Equal bundles are equal bytes. */
public final class TwinJson {

    /** Raised when a reader of the former format would misunderstand the new one. */
    public static final int FORMAT = 1;

    private TwinJson() {}

    private record Envelope(int format, TwinBundle twin) {}

    public static void write(TwinBundle bundle, OutputStream out) {
        ModelJson.MAPPER.writerWithDefaultPrettyPrinter().writeValue(out, new Envelope(FORMAT, bundle));
    }

    /**
     * Reads a bundle.
     *
     * @throws UnreadableTwin where the text is no bundle, is cut short or is of a later format
     */
    public static TwinBundle read(InputStream in) {
        try {
            var tree = ModelJson.MAPPER.readTree(in);
            if (!tree.isObject() || !tree.has("format") || !tree.has("twin")) {
                throw new UnreadableTwin("is JSON but no statistics bundle: it has no \"format\" and \"twin\"");
            }
            int format = tree.get("format").asInt();
            if (format > FORMAT) {
                throw new UnreadableTwin("was written by a later Underpin: its format is " + format
                        + " and this one reads up to " + FORMAT);
            }
            return ModelJson.MAPPER.treeToValue(tree, Envelope.class).twin();
        } catch (JacksonException e) {
            throw new UnreadableTwin("is not complete JSON of a statistics bundle: " + e.getOriginalMessage(), e);
        }
    }
}
