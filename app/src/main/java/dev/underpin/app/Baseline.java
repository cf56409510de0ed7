package dev.underpin.app;

import dev.underpin.model.fault.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The findings of an earlier {@code findings.json}: known, and not to be told again. */
public final class Baseline {

    private Baseline() {}

    /** Fingerprints; none where there is no baseline. */
    public static Set<String> read(@Nullable Path file) {
        if (file == null) {
            return Set.of();
        }
        try {
            JsonNode findings =
                    new JsonMapper().readTree(Files.readAllBytes(file)).path("findings");
            if (!findings.isArray()) {
                throw unusable(file, "It has no list of findings.", null);
            }
            Set<String> fingerprints = new LinkedHashSet<>();
            findings.forEach(
                    finding -> fingerprints.add(finding.path("fingerprint").asString("")));
            return fingerprints;
        } catch (IOException | JacksonException e) {
            throw unusable(file, String.valueOf(e.getMessage()), e);
        }
    }

    private static UsageException unusable(Path file, String why, @Nullable Exception cause) {
        String hint = "Write one with: underpin review <source> --format json --out " + file;
        return cause == null
                ? new UsageException("The baseline " + file + " cannot be used", why, hint)
                : new UsageException("The baseline " + file + " cannot be used", why, hint, cause);
    }
}
