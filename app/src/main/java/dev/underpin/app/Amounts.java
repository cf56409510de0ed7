package dev.underpin.app;

import dev.underpin.model.fault.ConfigException;
import dev.underpin.review.YamlMap;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers with a unit in a part of {@code underpin.yaml}. */
record Amounts(String file, YamlMap map) {

    private static final Pattern AMOUNT = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(\\p{Alpha}+)");

    /** In milliseconds. */
    private static final Map<String, Double> TIMES =
            Map.of("ms", 1.0, "s", 1e3, "min", 60e3, "h", 3_600e3, "day", 86_400e3, "days", 86_400e3);

    private static final Map<String, Double> SIZES =
            Map.of("kb", 0x1p10, "mb", 0x1p20, "gb", 0x1p30, "kib", 0x1p10, "mib", 0x1p20, "gib", 0x1p30);

    /** Empty where the key is absent. */
    Optional<Duration> time(String key) {
        return amount(key, TIMES, "Write 500 ms, 2 s, 15 min, 3 h or 14 days.")
                .map(Math::round)
                .map(Duration::ofMillis);
    }

    /** In bytes; empty where the key is absent. */
    Optional<Long> size(String key) {
        return amount(key, SIZES, "Write 500 MB or 20 GB.").map(Math::round);
    }

    private Optional<Double> amount(String key, Map<String, Double> units, String hint) {
        String text = map.text(key);
        if (text == null) {
            return Optional.empty();
        }
        Matcher amount = AMOUNT.matcher(text.strip());
        Double unit = amount.matches() ? units.get(amount.group(2).toLowerCase(Locale.ROOT)) : null;
        if (unit == null) {
            throw refused(key, text, hint);
        }
        return Optional.of(Double.parseDouble(amount.group(1)) * unit);
    }

    ConfigException refused(String key, String text, String hint) {
        return new ConfigException(file + ": " + map.path() + "." + key + " is " + text, null, hint);
    }
}
