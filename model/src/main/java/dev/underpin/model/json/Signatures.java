package dev.underpin.model.json;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

/** Ed25519 signatures over hashes (RFC 8032). */
final class Signatures {

    private Signatures() {}

    /** Whether the key's owner signed that hash. Not where key or signature are none. */
    static boolean holds(byte[] publicKey, String hash, String signature) {
        try {
            var verifying = Signature.getInstance("Ed25519");
            verifying.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(publicKey)));
            verifying.update(hash.getBytes(StandardCharsets.UTF_8));
            return verifying.verify(HexFormat.of().parseHex(signature));
        } catch (GeneralSecurityException | IllegalArgumentException none) {
            return false;
        }
    }
}
