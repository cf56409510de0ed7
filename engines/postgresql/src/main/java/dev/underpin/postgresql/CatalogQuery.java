package dev.underpin.postgresql;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One of the {@code .sql} resources in {@code catalog/} and {@code effects/}, as a server of a given major version should get it: lines marked
 * {@code -- since N}, {@code -- before N} and {@code -- between N and M} are kept only where they fit.
 */
public record CatalogQuery(String folder, String topic) {

    private static final Pattern SINCE = Pattern.compile("-- since (\\d+)$");
    private static final Pattern BEFORE = Pattern.compile("-- before (\\d+)$");
    private static final Pattern BETWEEN = Pattern.compile("-- between (\\d+) and (\\d+)$");

    private record Fitted(CatalogQuery query, int version) {}

    /** Some are asked hundreds of times in a second. */
    private static final Map<Fitted, String> FITTED = new ConcurrentHashMap<>();

    public String textFor(int majorVersion) {
        return FITTED.computeIfAbsent(
                new Fitted(this, majorVersion),
                wanted -> OwnQuestions.marked(read().lines()
                        .filter(line -> fits(line.strip(), majorVersion))
                        .collect(Collectors.joining("\n"))));
    }

    private static boolean fits(String line, int version) {
        var since = SINCE.matcher(line);
        if (since.find()) {
            return version >= Integer.parseInt(since.group(1));
        }
        var before = BEFORE.matcher(line);
        if (before.find()) {
            return version < Integer.parseInt(before.group(1));
        }
        var between = BETWEEN.matcher(line);
        return !between.find()
                || version >= Integer.parseInt(between.group(1)) && version <= Integer.parseInt(between.group(2));
    }

    private String read() {
        try (InputStream in = CatalogQuery.class.getResourceAsStream(folder + "/" + topic + ".sql")) {
            if (in == null) {
                throw new IllegalStateException("no catalog query called " + topic);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("catalog query " + topic + " cannot be read", e);
        }
    }
}
