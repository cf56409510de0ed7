package dev.underpin.model.json;

import dev.underpin.model.tune.Tuned;
import java.io.OutputStream;

/** What tuning has found, as JSON. It holds no value of any row. */
public final class TunedJson {

    /** Raised when a reader of the former format would misunderstand the new one. */
    public static final int FORMAT = 1;

    private TunedJson() {}

    private record Envelope(int format, Tuned tuned) {}

    public static void write(Tuned tuned, OutputStream out) {
        ModelJson.MAPPER.writerWithDefaultPrettyPrinter().writeValue(out, new Envelope(FORMAT, tuned));
    }
}
