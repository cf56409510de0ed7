package dev.underpin.model.json;

import dev.underpin.model.measure.Comparison;
import dev.underpin.model.measure.Measurement;
import java.io.InputStream;
import java.io.OutputStream;
import tools.jackson.core.JacksonException;

/** Measurements and what became of them, as JSON. No value of a query is in it. */
public final class MeasurementJson {

    /** Raised when a reader of the former format would misunderstand the new one. */
    public static final int FORMAT = 1;

    private MeasurementJson() {}

    private record Envelope(int format, Measurement measurement) {}

    private record Compared(int format, Comparison comparison) {}

    public static void write(Measurement measurement, OutputStream out) {
        ModelJson.MAPPER.writerWithDefaultPrettyPrinter().writeValue(out, new Envelope(FORMAT, measurement));
    }

    public static void write(Comparison comparison, OutputStream out) {
        ModelJson.MAPPER.writerWithDefaultPrettyPrinter().writeValue(out, new Compared(FORMAT, comparison));
    }

    /**
     * Reads a measurement.
     *
     * @throws UnreadableMeasurement where the text is none, is cut short or is of a later format
     */
    public static Measurement read(InputStream in) {
        try {
            var tree = ModelJson.MAPPER.readTree(in);
            if (!tree.isObject() || !tree.has("format") || !tree.has("measurement")) {
                throw new UnreadableMeasurement("is JSON but no measurement: it has no \"format\" and \"measurement\"");
            }
            int format = tree.get("format").asInt();
            if (format > FORMAT) {
                throw new UnreadableMeasurement("was written by a later Underpin: its format is " + format
                        + " and this one reads up to " + FORMAT);
            }
            return ModelJson.MAPPER.treeToValue(tree, Envelope.class).measurement();
        } catch (JacksonException e) {
            throw new UnreadableMeasurement("is not complete JSON of a measurement: " + e.getOriginalMessage(), e);
        }
    }
}
