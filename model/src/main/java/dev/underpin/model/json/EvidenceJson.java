package dev.underpin.model.json;

import dev.underpin.model.rehearsal.Boundary;
import dev.underpin.model.rehearsal.Budget;
import dev.underpin.model.rehearsal.CrashDrill;
import dev.underpin.model.rehearsal.Evidence;
import dev.underpin.model.rehearsal.Foretold;
import dev.underpin.model.rehearsal.Latency;
import dev.underpin.model.rehearsal.Rehearsal;
import dev.underpin.model.rehearsal.ReplayedWorkload;
import dev.underpin.model.rehearsal.ReplicaSeen;
import dev.underpin.model.rehearsal.StageFacts;
import dev.underpin.model.rehearsal.StepAlone;
import dev.underpin.model.rehearsal.StepSeen;
import dev.underpin.model.rehearsal.Verdict;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The evidence file: one JSON object with a format version, the plan's id, and records of which each carries a hash over itself and all before
 * it. The last hash is signed. Whoever changes a record by hand is told which one it was.
 */
public final class EvidenceJson {

    /** Raised when a reader of the former format would misunderstand the new one. */
    public static final int FORMAT = 1;

    private static final int KEY_LETTERS = 32;

    private EvidenceJson() {}

    /** Signs, and says by which public key. */
    public interface Signer {
        byte[] publicKey();

        byte[] sign(byte[] bytes);
    }

    private record Envelope(int format, String plan, List<Link> records, String key, String signature) {}

    /** @param hash over the hash before it, the kind and the content */
    private record Link(String kind, JsonNode content, String hash) {}

    public static void write(Rehearsal rehearsal, Signer signer, OutputStream out) {
        var records = new ArrayList<Link>();
        add(records, rehearsal.plan(), "stage", rehearsal.stage());
        add(records, rehearsal.plan(), "budget", rehearsal.budget());
        add(records, rehearsal.plan(), "calm", rehearsal.calm());
        rehearsal.steps().forEach(step -> add(records, rehearsal.plan(), "step", step));
        rehearsal.alone().forEach(step -> add(records, rehearsal.plan(), "alone", step));
        rehearsal.foretold().forEach(step -> add(records, rehearsal.plan(), "foretold", step));
        rehearsal.replica().ifPresent(replica -> add(records, rehearsal.plan(), "replica", replica));
        rehearsal.boundaries().forEach(boundary -> add(records, rehearsal.plan(), "boundary", boundary));
        rehearsal.crashes().ifPresent(drill -> add(records, rehearsal.plan(), "crashes", drill));
        rehearsal.workload().ifPresent(workload -> add(records, rehearsal.plan(), "workload", workload));
        add(records, rehearsal.plan(), "verdict", rehearsal.verdict());
        byte[] head = records.getLast().hash().getBytes(StandardCharsets.UTF_8);
        var envelope = new Envelope(
                FORMAT,
                rehearsal.plan(),
                records,
                HexFormat.of().formatHex(signer.publicKey()),
                HexFormat.of().formatHex(signer.sign(head)));
        ModelJson.MAPPER.writerWithDefaultPrettyPrinter().writeValue(out, envelope);
    }

    private static void add(List<Link> records, String plan, String kind, Object content) {
        JsonNode tree = ModelJson.MAPPER.valueToTree(content);
        String before = records.isEmpty() ? plan : records.getLast().hash();
        records.add(new Link(kind, tree, hash(before, kind, tree)));
    }

    private static String hash(String before, String kind, JsonNode content) {
        return sha256(before + "\n" + kind + "\n" + ModelJson.MAPPER.writeValueAsString(content));
    }

    private static String sha256(String text) {
        return HexFormat.of().formatHex(ModelJson.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Reads an evidence file and checks that nothing in it was changed.
     *
     * @throws UnreadableEvidence where the text is no evidence, is cut short, is of a later format, or was changed by hand
     */
    public static Evidence read(InputStream in) {
        try {
            JsonNode tree = ModelJson.MAPPER.readTree(in);
            if (!tree.isObject() || !tree.has("format") || !tree.has("records")) {
                throw new UnreadableEvidence("is JSON but no evidence: it has no \"format\" and \"records\"");
            }
            int format = tree.get("format").asInt();
            if (format > FORMAT) {
                throw new UnreadableEvidence("was written by a later Underpin: its format is " + format
                        + " and this one reads up to " + FORMAT);
            }
            return checked(ModelJson.MAPPER.treeToValue(tree, Envelope.class));
        } catch (JacksonException e) {
            throw new UnreadableEvidence("is not complete JSON of evidence: " + e.getOriginalMessage(), e);
        }
    }

    private static Evidence checked(Envelope envelope) {
        String before = envelope.plan();
        int number = 0;
        for (Link link : envelope.records()) {
            number++;
            if (!hash(before, link.kind(), link.content()).equals(link.hash())) {
                throw new UnreadableEvidence("was changed after it was written: record " + number + " (" + link.kind()
                        + ") is not what its hash says");
            }
            before = link.hash();
        }
        byte[] key = HexFormat.of().parseHex(envelope.key());
        if (!Signatures.holds(key, before, envelope.signature())) {
            throw new UnreadableEvidence("was changed after it was signed: its signature is not of these records");
        }
        return new Evidence(
                rehearsal(envelope),
                before,
                HexFormat.of().formatHex(ModelJson.sha256().digest(key)).substring(0, KEY_LETTERS));
    }

    private static Rehearsal rehearsal(Envelope envelope) {
        return new Rehearsal(
                envelope.plan(),
                only(envelope, "stage", StageFacts.class),
                only(envelope, "budget", Budget.class),
                only(envelope, "calm", Latency.class),
                all(envelope, "step", StepSeen.class),
                all(envelope, "alone", StepAlone.class),
                all(envelope, "foretold", Foretold.class),
                first(envelope, "replica", ReplicaSeen.class),
                all(envelope, "boundary", Boundary.class),
                first(envelope, "crashes", CrashDrill.class),
                first(envelope, "workload", ReplayedWorkload.class),
                only(envelope, "verdict", Verdict.class));
    }

    private static <T> T only(Envelope envelope, String kind, Class<T> type) {
        List<T> found = all(envelope, kind, type);
        if (found.size() != 1) {
            throw new UnreadableEvidence("has not one record of the " + kind);
        }
        return found.getFirst();
    }

    private static <T> Optional<T> first(Envelope envelope, String kind, Class<T> type) {
        return all(envelope, kind, type).stream().findFirst();
    }

    private static <T> List<T> all(Envelope envelope, String kind, Class<T> type) {
        return envelope.records().stream()
                .filter(link -> link.kind().equals(kind))
                .map(link -> ModelJson.MAPPER.treeToValue(link.content(), type))
                .toList();
    }
}
