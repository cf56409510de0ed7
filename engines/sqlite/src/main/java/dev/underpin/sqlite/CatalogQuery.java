package dev.underpin.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** One of the {@code .sql} resources in {@code catalog/}. */
record CatalogQuery(String topic) {

    String text() {
        try (InputStream in = CatalogQuery.class.getResourceAsStream("catalog/" + topic + ".sql")) {
            if (in == null) {
                throw new IllegalStateException("no catalog query called " + topic);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("catalog query " + topic + " cannot be read", e);
        }
    }
}
