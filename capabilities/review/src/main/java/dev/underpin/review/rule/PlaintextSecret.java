package dev.underpin.review.rule;

import dev.underpin.model.catalog.TypeFamily;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.model.finding.CardText;
import dev.underpin.model.finding.Confidence;
import dev.underpin.model.finding.Evidence;
import dev.underpin.model.finding.Finding;
import dev.underpin.model.finding.Severity;
import dev.underpin.review.ReviewContext;
import dev.underpin.review.Rule;
import dev.underpin.review.Volume;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Passwords, keys and tokens that whoever reads the row can use. */
public final class PlaintextSecret implements Rule {

    private static final long A_FEW = 5;
    private static final double NEARLY_ALL = 0.9;

    private static final Set<String> PASSWORDS =
            Set.of("password", "passwd", "pwd", "passphrase", "passcode", "passwort", "kennwort");

    private static final Set<String> KEYS = Set.of(
            "access token",
            "refresh token",
            "auth token",
            "api token",
            "bearer token",
            "api key",
            "secret key",
            "private key",
            "client secret",
            "api secret",
            "app secret",
            "signing secret",
            "webhook secret",
            "shared secret");

    private static final Card CARD = CardText.of(PlaintextSecret.class, "Secret in clear", Severity.BLOCKER)
            .needs(Need.CATALOG, Need.ROWS)
            .when(
                    "Sampled values hold private keys, signed tokens or API keys of known issuers; or a column named password"
                            + " holds values that look as typed; or one named api_key, access_token or the like holds random"
                            + " values, which are high, for they could be ciphertext. Hashes (bcrypt, Argon2, scrypt, PBKDF2, digests) are"
                            + " recognised.")
            .effect("Every backup, replica, log and reader of the table can act as its owners.")
            .instead(
                    "Hash what only has to be compared: passwords with Argon2id or bcrypt, random keys with SHA-256. Encrypt"
                            + " what has to be read again, with a key that is not in the database.")
            .links("https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Stream<Finding> review(ReviewContext context) {
        return SampledColumn.all(context)
                .filter(one -> isLookedAt(context.base(one.column().type()).family()))
                .flatMap(one -> Stream.of(formed(context, one), typed(context, one), random(context, one))
                        .flatMap(found -> found)
                        .limit(1));
    }

    private static boolean isLookedAt(TypeFamily family) {
        return family.isText() || family == TypeFamily.JSON || family == TypeFamily.JSON_BINARY;
    }

    private Stream<Finding> formed(ReviewContext context, SampledColumn one) {
        return Stream.of(SecretValue.values())
                .filter(kind -> one.values().matching(kind::within) >= (kind == SecretValue.PRIVATE_KEY ? 1 : 2))
                .map(kind -> finding(
                        context,
                        one,
                        kind.title(),
                        one.values().matching(kind::within),
                        Severity.BLOCKER,
                        Confidence.CERTAIN));
    }

    private Stream<Finding> typed(ReviewContext context, SampledColumn one) {
        long typed = one.values().matching(SecretValue::isTyped);
        boolean password = NameWords.endsWithAny(one.column().name(), PASSWORDS)
                && typed >= A_FEW
                && one.values().distinct() >= A_FEW
                && typed * 2 >= one.values().present();
        return password
                ? Stream.of(finding(context, one, "passwords", typed, Severity.BLOCKER, Confidence.LIKELY))
                : Stream.empty();
    }

    private Stream<Finding> random(ReviewContext context, SampledColumn one) {
        List<String> words = NameWords.of(one.column().name());
        boolean named =
                words.size() >= 2 && KEYS.contains(String.join(" ", words.subList(words.size() - 2, words.size())));
        long random = named ? one.values().matching(SecretValue::isRandomKey) : 0;
        return random >= A_FEW && random >= NEARLY_ALL * one.values().present()
                ? Stream.of(finding(context, one, "keys or tokens", random, Severity.HIGH, Confidence.LIKELY))
                : Stream.empty();
    }

    private Finding finding(
            ReviewContext context,
            SampledColumn one,
            String what,
            long count,
            Severity severity,
            Confidence confidence) {
        return finding(one.subject(), one.name() + " holds " + what + " in clear.")
                .severity(severity)
                .confidence(confidence)
                .consequence(context.volume(one.table()))
                .evidence(Evidence.observed(
                        Volume.count(count) + " of " + Volume.count(one.values().present())
                                + " values looked at; none of them is marked as a hash or as encrypted."))
                .choice(
                        "Take them out, and treat those that are there as known.",
                        "Where the value is only compared, keep its hash: Argon2id or bcrypt for passwords, SHA-256 for random"
                                + " keys.",
                        "Where it has to be read again, encrypt it with a key that is kept outside of the database, or keep it in"
                                + " a secret store.",
                        "Replace the values at their issuers afterwards: backups and logs have them too.");
    }
}
