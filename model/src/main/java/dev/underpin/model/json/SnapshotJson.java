package dev.underpin.model.json;

import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.snapshot.Snapshot;
import java.io.InputStream;
import java.io.OutputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;

/**
 * The snapshot file: one JSON object with a format version, readable by any later Underpin.
 *
 * <p>It is read as it comes and never held whole beside what is made of it: a large catalog's text takes more room than the catalog.
 *
 * <p>Empty lists, nulls and false are left out. Maps are written in key order, so that equal snapshots are equal bytes.
 */
public final class SnapshotJson {

    /** Raised when a reader of the former format would misunderstand the new one. */
    public static final int FORMAT = 1;

    /** Within a file, there is something behind it. */
    private static final ObjectReader SNAPSHOT =
            ModelJson.MAPPER.readerFor(Snapshot.class).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private SnapshotJson() {}

    private record Envelope(int format, String hash, Snapshot snapshot) {}

    public static void write(Snapshot snapshot, OutputStream out) {
        ModelJson.MAPPER
                .writerWithDefaultPrettyPrinter()
                .writeValue(out, new Envelope(FORMAT, hash(snapshot.catalog()), snapshot));
    }

    /**
     * Reads a snapshot file.
     *
     * @throws UnreadableSnapshot where the text is no snapshot, is cut short or is of a later format
     */
    public static Snapshot read(InputStream in) {
        try (JsonParser json = ModelJson.MAPPER.createParser(in)) {
            int format = 0;
            Snapshot snapshot = null;
            boolean object = json.nextToken() == JsonToken.START_OBJECT;
            while (object && json.nextToken() != JsonToken.END_OBJECT) {
                String name = json.currentName();
                json.nextToken();
                switch (name) {
                    case "format" -> format = known(json.getValueAsInt());
                    case "snapshot" -> snapshot = format == 0 ? null : SNAPSHOT.readValue(json);
                    default -> json.skipChildren();
                }
            }
            if (object && json.nextToken() != null) {
                throw new UnreadableSnapshot("is a snapshot with something behind it");
            }
            if (snapshot == null) {
                throw new UnreadableSnapshot("is JSON but no snapshot: it has no \"format\" and \"snapshot\"");
            }
            return snapshot;
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw new UnreadableSnapshot(
                    "is not complete JSON of a snapshot"
                            + (at == null ? "" : ", line " + at.getLineNr() + " column " + at.getColumnNr()) + ": "
                            + e.getOriginalMessage(),
                    e);
        }
    }

    private static int known(int format) {
        if (format > FORMAT) {
            throw new UnreadableSnapshot(
                    "was written by a later Underpin: its format is " + format + " and this one reads up to " + FORMAT);
        }
        return format;
    }

    /** SHA-256 over the shape alone, in hex: the same for equal catalogs, on any machine and in any later version. */
    public static String hash(Catalog catalog) {
        return ModelJson.hash(catalog.shape());
    }
}
