package dev.underpin.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Ordinary columns of ordinary business tables, to be drawn from. */
final class ColumnPool {

    /** @param indexed whether an ordinary index on it makes sense */
    record Drawn(String name, String definition, boolean indexed) {}

    private static final List<Drawn> ALL = List.of(
            indexed("name", "varchar(200) NOT NULL"),
            indexed("code", "varchar(40) NOT NULL"),
            plain("description", "text"),
            indexed("status", "text NOT NULL DEFAULT 'new'"),
            plain("kind", "varchar(20)"),
            plain("currency", "char(3)"),
            plain("quantity", "integer NOT NULL DEFAULT 1"),
            plain("rate", "double precision"),
            plain("active", "boolean NOT NULL DEFAULT true"),
            plain("payload", "jsonb"),
            indexed("external_key", "uuid DEFAULT gen_random_uuid()"),
            indexed("created_at", "timestamptz NOT NULL DEFAULT now()"),
            indexed("updated_at", "timestamptz"),
            indexed("due_on", "date"),
            indexed("email", "varchar(320)"),
            plain("phone", "varchar(40)"),
            plain("note", "text"),
            plain("version", "integer NOT NULL DEFAULT 0"),
            plain("sort_order", "smallint"),
            plain("tags", "text[]"),
            plain("deleted_at", "timestamptz"),
            indexed("started_at", "timestamp"),
            plain("url", "text"),
            indexed("priority", "integer"),
            plain("checksum", "bytea"),
            plain("weight", "numeric(10,3)"),
            indexed("country", "char(2)"));

    private ColumnPool() {}

    private static Drawn plain(String name, String definition) {
        return new Drawn(name, definition, false);
    }

    private static Drawn indexed(String name, String definition) {
        return new Drawn(name, definition, true);
    }

    /** From 5 to 19 of them, 12 on average, at least two fit for an index. */
    static List<Drawn> draw(Random random) {
        while (true) {
            var shuffled = new ArrayList<>(ALL);
            Collections.shuffle(shuffled, random);
            List<Drawn> drawn = shuffled.subList(0, 5 + random.nextInt(15));
            if (drawn.stream().filter(Drawn::indexed).count() >= 2) {
                return drawn;
            }
        }
    }
}
