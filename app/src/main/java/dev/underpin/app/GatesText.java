package dev.underpin.app;

import dev.underpin.model.fault.ConfigException;
import dev.underpin.model.rehearsal.Budget;
import dev.underpin.review.YamlMap;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the {@code gates} of {@code underpin.yaml}. */
record GatesText(String file, YamlMap gates) {

    private static final Pattern AMOUNT = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(\\p{Alpha}+)");

    /** In milliseconds. */
    private static final Map<String, Double> TIMES =
            Map.of("ms", 1.0, "s", 1e3, "min", 60e3, "h", 3_600e3, "day", 86_400e3, "days", 86_400e3);

    private static final Map<String, Double> SIZES =
            Map.of("kb", 0x1p10, "mb", 0x1p20, "gb", 0x1p30, "kib", 0x1p10, "mib", 0x1p20, "gib", 0x1p30);

    Gates read() {
        gates.allow("stall", "duration", "wal", "lag", "fresh", "approvals", "window", "keys");
        return new Gates(
                new Budget(
                        time("stall").orElse(Gates.ORDINARY.budget().stall()),
                        time("duration"),
                        amount("wal", SIZES, "Write 500 MB or 20 GB.").map(Math::round),
                        time("lag")),
                time("fresh").orElse(Gates.ORDINARY.fresh()),
                approvals(),
                window(),
                gates.texts("keys"));
    }

    private int approvals() {
        String text = gates.text("approvals");
        if (text != null && !text.matches("\\d{1,2}")) {
            throw refused("approvals", text, "Write how many people have to say yes.");
        }
        return text == null ? Gates.ORDINARY.approvals() : Integer.parseInt(text);
    }

    private Optional<Window> window() {
        String text = gates.text("window");
        return text == null
                ? Optional.empty()
                : Optional.of(Window.parse(text)
                        .orElseThrow(() -> refused("window", text, "Write Mon-Fri 09:00-17:00 Europe/Berlin.")));
    }

    private Optional<Duration> time(String key) {
        return amount(key, TIMES, "Write 500 ms, 2 s, 15 min, 3 h or 14 days.")
                .map(Math::round)
                .map(Duration::ofMillis);
    }

    private Optional<Double> amount(String key, Map<String, Double> units, String hint) {
        String text = gates.text(key);
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

    private ConfigException refused(String key, String text, String hint) {
        return new ConfigException(file + ": " + gates.path() + "." + key + " is " + text, null, hint);
    }
}
