package dev.underpin.app;

import dev.underpin.model.fault.ConfigException;
import dev.underpin.model.tune.Expectation;
import dev.underpin.model.tune.Expectations;
import dev.underpin.review.YamlMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the {@code queries} of {@code underpin.yaml}. */
record ExpectationsText(String file, List<YamlMap> queries) {

    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{16}");
    private static final Pattern WEIGHT = Pattern.compile("\\d{1,6}(\\.\\d{1,6})?");

    Expectations read() {
        return new Expectations(queries.stream().map(this::expectation).toList());
    }

    private Expectation expectation(YamlMap query) {
        query.allow("fingerprint", "tags", "weight", "critical", "target");
        var amounts = new Amounts(file, query);
        String fingerprint = fingerprint(query, amounts);
        Map<String, String> tags = tags(query.map("tags"));
        if ((fingerprint == null) == tags.isEmpty()) {
            throw new ConfigException(
                    file + ": " + query.path() + " needs a fingerprint, or tags of a caller, and not both",
                    null,
                    "Write fingerprint: 9f86d081884c7d65, as underpin tune prints it, or tags: {route: /checkout}.");
        }
        if (query.keys().stream().allMatch(key -> key.equals("fingerprint") || key.equals("tags"))) {
            throw new ConfigException(
                    file + ": " + query.path() + " says nothing of its queries",
                    null,
                    "Write weight: 3, critical: true or target: 50 ms.");
        }
        return new Expectation(
                fingerprint,
                tags,
                weight(query, amounts),
                query.flag("critical"),
                amounts.time("target").map(time -> (double) time.toMillis()).orElse(null));
    }

    private static @Nullable String fingerprint(YamlMap query, Amounts amounts) {
        String text = query.text("fingerprint");
        if (text != null && !FINGERPRINT.matcher(text).matches()) {
            throw amounts.refused(
                    "fingerprint",
                    text,
                    "A fingerprint has 16 hex digits, as underpin tune prints it; one of digits alone is put in quotes.");
        }
        return text;
    }

    private static Map<String, String> tags(YamlMap map) {
        Map<String, String> tags = new TreeMap<>();
        map.keys().forEach(key -> tags.put(key, map.required(key)));
        return tags;
    }

    private static @Nullable Double weight(YamlMap query, Amounts amounts) {
        String text = query.text("weight");
        if (text != null && !WEIGHT.matcher(text).matches()) {
            throw amounts.refused("weight", text, "Write how many times it counts: 3, or 0.2.");
        }
        return text == null ? null : Double.valueOf(text);
    }
}
