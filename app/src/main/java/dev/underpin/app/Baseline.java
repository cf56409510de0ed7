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
            JsonNode root = new JsonMapper().readTree(Files.readAllBytes(file));
            if (!root.path("findings").isArray() && !root.path("files").isArray()) {
                throw unusable(file, "It has no list of findings.", null);
            }
            Set<String> fingerprints = new LinkedHashSet<>();
            add(fingerprints, root);
            root.path("files").forEach(one -> add(fingerprints, one));
            return fingerprints;
        } catch (IOException | JacksonException e) {
            throw unusable(file, String.valueOf(e.getMessage()), e);
        }
    }

    private static void add(Set<String> fingerprints, JsonNode holder) {
        holder.path("findings")
                .forEach(finding -> fingerprints.add(finding.path("fingerprint").asString("")));
    }

    private static UsageException unusable(Path file, String why, @Nullable Exception cause) {
        String hint = "Write one with: underpin review <source> --format json --out " + file;
        return cause == null
                ? new UsageException("The baseline " + file + " cannot be used", why, hint)
                : new UsageException("The baseline " + file + " cannot be used", why, hint, cause);
    }
}
