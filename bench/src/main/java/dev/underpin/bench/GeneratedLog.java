package dev.underpin.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** A PostgreSQL log of any size, of 300 different queries as applications send them, some far more often than others. */
final class GeneratedLog {
    static final int QUERIES = 300;
    static final String PREFIX = "%m [%p] %u@%d ";

    private static final List<String> TABLES = List.of(
            "orders",
            "customers",
            "products",
            "invoices",
            "line_items",
            "events",
            "sessions",
            "users",
            "payments",
            "shipments");
    private static final int SESSIONS = 40;

    private final SplittableRandom random = new SplittableRandom(7);
    private long milliseconds;

    /** Writes one of at least so many bytes; the statements in it. */
    long write(Path file, long bytes) throws IOException {
        long statements = 0;
        long written = 0;
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            while (written < bytes) {
                String message = message();
                out.write(message);
                written += message.length();
                statements++;
            }
        }
        return statements;
    }

    private String message() {
        int query = (int) (QUERIES * Math.pow(random.nextDouble(), 3));
        milliseconds += random.nextInt(7);
        String prefix = String.format(
                Locale.ROOT,
                "2026-11-28 %02d:%02d:%02d.%03d UTC [%d] app@shop ",
                milliseconds / 3_600_000 % 24,
                milliseconds / 60_000 % 60,
                milliseconds / 1000 % 60,
                milliseconds % 1000,
                1000 + random.nextInt(SESSIONS));
        String duration = String.format(Locale.ROOT, "LOG:  duration: %.3f ms  ", 1 / (0.01 + random.nextDouble()));
        String table = TABLES.get(query % TABLES.size());
        if (query % 6 == 5) {
            return prefix + duration + "execute S_" + query + ": /*controller='c" + query
                    + "',action='index'*/ SELECT \"" + table
                    + "\".* FROM \"" + table + "\" WHERE \"" + table + "\".\"c" + query
                    + "\" = $1 AND \"deleted_at\" IS NULL LIMIT $2\n" + prefix + "DETAIL:  Parameters: $1 = '"
                    + number()
                    + "', $2 = '20'\n";
        }
        return prefix + duration + "statement: " + statement(query, table) + "\n";
    }

    private String statement(int query, String table) {
        String column = "c" + query;
        return switch (query % 6) {
            case 0 ->
                "SELECT id, name, created_at FROM " + table + " WHERE " + column + " = " + number()
                        + " AND status = 'open'";
            case 1 ->
                "SELECT * FROM " + table + " o JOIN customers c ON c.id = o.customer_id WHERE o." + column + " = "
                        + number() + " ORDER BY o.created_at DESC LIMIT 20";
            case 2 ->
                "UPDATE " + table + " SET " + column + " = " + column + " + 1, note = 'it''s " + number()
                        + "' WHERE id = " + number();
            case 3 ->
                "INSERT INTO " + table + " (" + column + ", a, b) VALUES (" + number() + ", 'x" + number()
                        + "', now())";
            default -> {
                List<String> values = new ArrayList<>();
                int count = 1 + random.nextInt(30);
                for (int i = 0; i < count; i++) {
                    values.add(String.valueOf(number()));
                }
                yield "SELECT count(*)\n\tFROM " + table + "\n\tWHERE " + column + " IN (" + String.join(", ", values)
                        + ")\n\tGROUP BY 1";
            }
        };
    }

    private int number() {
        return random.nextInt(1_000_000);
    }
}
