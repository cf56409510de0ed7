package dev.underpin.postgresql;

import dev.underpin.model.effect.Effect;
import java.util.stream.Collectors;

/** An effect in one line: {@code locks | rewrites | scans}. */
final class EffectText {

    private EffectText() {}

    static String of(Effect effect) {
        if (!effect.ran()) {
            return "refused: " + effect.failure();
        }
        String locks = effect.locks().stream()
                .filter(lock -> lock.relation().kind().isTable() || lock.mode().strength() > 1)
                .map(lock -> lock.relation().name().name() + " " + lock.mode())
                .collect(Collectors.joining(", "));
        String rewrites = effect.rewrites().stream()
                .map(rewrite -> rewrite.relation().name().name() + " "
                        + rewrite.kind().name().toLowerCase(java.util.Locale.ROOT))
                .sorted()
                .collect(Collectors.joining(", "));
        String scans = effect.scans().stream()
                .filter(scan -> scan.rows() > 0)
                .map(scan -> scan.relation().name().name())
                .sorted()
                .collect(Collectors.joining(", "));
        return "locks: " + locks + " | rewrites: " + rewrites + " | scans: " + scans;
    }
}
