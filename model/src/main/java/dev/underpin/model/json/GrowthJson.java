package dev.underpin.model.json;

import dev.underpin.model.tune.Growth;
import java.io.OutputStream;

/** How plans fare while a database grows, as JSON. It holds no value of any row. */
public final class GrowthJson {

    /** Raised when a reader of the former format would misunderstand the new one. */
    public static final int FORMAT = 1;

    private GrowthJson() {}

    private record Envelope(int format, Growth growth) {}

    public static void write(Growth growth, OutputStream out) {
        ModelJson.MAPPER.writerWithDefaultPrettyPrinter().writeValue(out, new Envelope(FORMAT, growth));
    }
}
