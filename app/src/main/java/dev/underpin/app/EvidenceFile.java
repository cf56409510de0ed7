package dev.underpin.app;

import dev.underpin.model.fault.RefusedException;
import dev.underpin.model.json.EvidenceJson;
import dev.underpin.model.json.UnreadableEvidence;
import dev.underpin.model.plan.Plan;
import dev.underpin.model.rehearsal.Evidence;
import dev.underpin.model.rehearsal.Rehearsal;
import dev.underpin.report.RehearsalPage;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Evidence in a plan's folder: for programs, signed, and for people. */
public final class EvidenceFile {

    private static final String NAME = "evidence.json";
    private static final String PAGE = "evidence.html";

    private EvidenceFile() {}

    /** @param version of this program, for the page */
    static void write(Path folder, Rehearsal rehearsal, EvidenceKey key, String version) {
        Map<Path, WholeFiles.Content> files = new LinkedHashMap<>();
        files.put(folder.resolve(NAME), out -> EvidenceJson.write(rehearsal, key, out));
        files.put(
                folder.resolve(PAGE),
                out -> out.write(RehearsalPage.of(rehearsal, version).getBytes(StandardCharsets.UTF_8)));
        WholeFiles.write(files);
    }

    /**
     * The evidence of a plan; empty where it was never rehearsed.
     *
     * @throws RefusedException where it was changed, or is of another plan
     */
    public static Optional<Evidence> read(Path folder, Plan plan) {
        Path file = folder.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        Evidence evidence;
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            evidence = EvidenceJson.read(in);
        } catch (UnreadableEvidence e) {
            throw refused(file + " " + e.getMessage(), null);
        } catch (IOException e) {
            throw refused(file + " cannot be read", Unread.why(e));
        }
        if (!evidence.rehearsal().plan().equals(plan.id())) {
            throw refused(
                    file + " is of another plan",
                    "It is of " + evidence.rehearsal().plan() + ", and the plan here is " + plan.id() + ".");
        }
        return Optional.of(evidence);
    }

    /** The file as it is. */
    public static String text(Path folder) {
        try {
            return Files.readString(folder.resolve(NAME)) + "\n";
        } catch (IOException e) {
            throw refused(folder.resolve(NAME) + " cannot be read", Unread.why(e));
        }
    }

    private static RefusedException refused(String summary, @Nullable String detail) {
        return new RefusedException(summary, detail, "Rehearse the plan again: underpin rehearse PLAN --like SOURCE");
    }
}
