package dev.underpin.postgresql.rows;

import dev.underpin.model.catalog.DataType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts values in the place of those that their column would not take: pseudonyms know nothing of checks and lengths. Numbers are moved
 * back together, texts are replaced in their order by such of the form that is asked for.
 */
final class Adaptation {

    private static final int SAMPLES = 200;

    private final DataType type;
    private final Permitted permitted;

    /** @param type without domains */
    Adaptation(DataType type, Permitted permitted) {
        this.type = type;
        this.permitted = permitted;
    }

    @Nullable
    KnownColumn of(@Nullable KnownColumn known) {
        KnownColumn facts = known == null ? KnownColumn.NOTHING : known;
        KnownColumn adapted =
                type.family().isText() ? text(facts) : type.family().isNumeric() ? number(facts) : facts;
        return known == null && adapted.values().isEmpty() ? null : adapted;
    }

    private KnownColumn text(KnownColumn facts) {
        String form = form(facts);
        if (!permitted.values().isEmpty()) {
            return permitted.values().containsAll(facts.values())
                            && !facts.values().isEmpty()
                    ? facts
                    : listed(facts);
        }
        Optional<Pattern> pattern = form == null ? Optional.empty() : FormSamples.compiled(form);
        if (form == null || pattern.isEmpty()) {
            return facts;
        }
        boolean met = facts.values().stream()
                .allMatch(value -> pattern.get().matcher(value).find());
        if (met && !facts.values().isEmpty()) {
            return facts;
        }
        List<String> samples =
                FormSamples.of(form, Math.max(SAMPLES, facts.values().size()));
        if (samples.isEmpty()) {
            return facts;
        }
        if (facts.values().isEmpty()) {
            return facts.with(List.of(), List.of(), samples);
        }
        List<String> sorted = List.copyOf(new TreeSet<>(facts.values()));
        Map<String, String> others = new HashMap<>();
        for (int i = 0; i < sorted.size(); i++) {
            others.put(sorted.get(i), samples.get((int) ((long) i * samples.size() / sorted.size())));
        }
        return facts.map(value -> others.getOrDefault(value, value));
    }

    /** The form that is asked for, or letters where values are longer than the column. */
    private @Nullable String form(KnownColumn facts) {
        boolean tooLong = type.length() > 0
                && facts.values().stream().anyMatch(value -> value.codePointCount(0, value.length()) > type.length());
        return permitted.form() == null && tooLong ? "^[a-z]{" + type.length() + "}$" : permitted.form();
    }

    /** The values of a closed list, as frequent as those that are known. */
    private KnownColumn listed(KnownColumn facts) {
        List<String> values = List.copyOf(permitted.values());
        Map<String, Double> shares = new LinkedHashMap<>();
        double rest = 1 - facts.nullFraction();
        for (int i = 0; i < facts.common().size(); i++) {
            shares.merge(values.get(i % values.size()), facts.frequencies().get(i), Double::sum);
            rest -= facts.frequencies().get(i);
        }
        for (String value : values) {
            if (facts.common().isEmpty() || rest > 0 && !facts.bounds().isEmpty()) {
                shares.merge(value, rest / values.size(), Double::sum);
            }
        }
        KnownColumn listed = facts.with(List.copyOf(shares.keySet()), List.copyOf(shares.values()), List.of());
        return new KnownColumn(
                listed.nullFraction(),
                listed.width(),
                shares.size(),
                listed.common(),
                listed.frequencies(),
                listed.bounds(),
                listed.correlation());
    }

    private KnownColumn number(KnownColumn facts) {
        if (facts.values().isEmpty() && permitted.values().isEmpty()) {
            return permitted.low() == null && permitted.high() == null
                    ? facts
                    : facts.with(List.of(), List.of(), range());
        }
        if (!permitted.values().isEmpty()) {
            return permitted.values().containsAll(facts.values())
                            && !facts.values().isEmpty()
                    ? facts
                    : listed(facts);
        }
        List<BigDecimal> numbers = new ArrayList<>();
        for (String value : facts.values()) {
            if (!Character.isDigit(value.charAt(value.length() - 1))) {
                return facts;
            }
            numbers.add(new BigDecimal(value));
        }
        BigDecimal least = numbers.stream().reduce(BigDecimal::min).orElseThrow();
        BigDecimal most = numbers.stream().reduce(BigDecimal::max).orElseThrow();
        if (isPermitted(least) && isPermitted(most)) {
            return facts;
        }
        BigDecimal low = permitted.low() != null ? permitted.low() : BigDecimal.ZERO;
        BigDecimal shift = low.subtract(least).setScale(0, RoundingMode.CEILING);
        BigDecimal moved =
                least.add(shift).compareTo(low) == 0 && permitted.above() ? shift.add(BigDecimal.ONE) : shift;
        return facts.map(value -> new BigDecimal(value).add(moved).toPlainString());
    }

    private List<String> range() {
        BigDecimal low = permitted.low() != null
                ? permitted.above() ? permitted.low().add(BigDecimal.ONE) : permitted.low()
                : BigDecimal.ZERO.min(permitted.high());
        BigDecimal high = permitted.high() != null ? permitted.high().max(low) : low.add(BigDecimal.valueOf(SAMPLES));
        return List.of(low.toPlainString(), high.toPlainString());
    }

    private boolean isPermitted(BigDecimal number) {
        boolean fits = type.precision() < 0
                || number.abs().compareTo(BigDecimal.ONE.movePointRight(type.precision() - type.scale())) < 0;
        int low = permitted.low() == null ? 1 : number.compareTo(permitted.low());
        int high = permitted.high() == null ? -1 : number.compareTo(permitted.high());
        return fits && (permitted.above() ? low > 0 : low >= 0) && high <= 0;
    }
}
