package dev.underpin.app;

import dev.underpin.model.fault.UsageException;
import dev.underpin.model.json.EvidenceJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.HexFormat;
import java.util.List;

/**
 * The key that evidence is signed with: an Ed25519 pair of this user on this machine, made when it is first wanted. The file has two lines, the
 * private and the public half in hex, and nobody else may read it.
 */
final class EvidenceKey implements EvidenceJson.Signer {

    private static final String NAME = "evidence.key";
    private static final String ALGORITHM = "Ed25519";

    private final byte[] privateKey;
    private final byte[] publicKey;

    private EvidenceKey(byte[] privateKey, byte[] publicKey) {
        this.privateKey = privateKey;
        this.publicKey = publicKey;
    }

    /** The user's own. */
    static EvidenceKey ofUser() {
        String configured = System.getenv("XDG_CONFIG_HOME");
        Path home = configured != null && !configured.isBlank()
                ? Path.of(configured)
                : Path.of(System.getProperty("user.home", "."), ".config");
        return in(home.resolve("underpin"));
    }

    /** The one of a folder, which is made where it is missing. */
    static EvidenceKey in(Path folder) {
        Path file = folder.resolve(NAME);
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            List<String> lines = Files.readAllLines(file);
            return new EvidenceKey(
                    HexFormat.of().parseHex(lines.get(0)), HexFormat.of().parseHex(lines.get(1)));
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new UsageException(
                    "The key for evidence cannot be read: " + file,
                    String.valueOf(e),
                    "Remove the file and another key is made. Evidence signed with the former one stays valid.",
                    e);
        }
    }

    private static void make(Path file) throws IOException {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            Files.createDirectories(file.getParent());
            Path made = Files.createTempFile(
                    file.getParent(),
                    NAME,
                    "",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(
                    made,
                    HexFormat.of().formatHex(pair.getPrivate().getEncoded()) + "\n"
                            + HexFormat.of().formatHex(pair.getPublic().getEncoded()) + "\n");
            Files.move(made, file);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform from 15 on has " + ALGORITHM, e);
        }
    }

    @Override
    public byte[] publicKey() {
        return publicKey.clone();
    }

    @Override
    public byte[] sign(byte[] bytes) {
        try {
            var signing = Signature.getInstance(ALGORITHM);
            signing.initSign(KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(privateKey)));
            signing.update(bytes);
            return signing.sign();
        } catch (GeneralSecurityException e) {
            throw new UsageException(
                    "The key for evidence is none",
                    String.valueOf(e),
                    "Remove " + NAME + " from underpin's folder of settings; another one is made.",
                    e);
        }
    }
}
