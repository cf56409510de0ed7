package dev.underpin.review.rule;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Kinds of secrets that show by their form what they are. */
enum SecretValue {
    PRIVATE_KEY("private keys", "-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----"),
    SIGNED_TOKEN("signed tokens (JWT)", "(?<![\\w-])(eyJ[\\w-]{10,})\\.eyJ[\\w-]{10,}"),
    /** By the prefixes that issuers give their keys so that they can be found. */
    API_KEY(
            "API keys",
            "(?<![A-Za-z0-9_-])(?:[sr]k_live_[A-Za-z0-9]{16,}|gh[pousr]_[A-Za-z0-9]{36}|github_pat_\\w{40,}|glpat-[\\w-]{20,}"
                    + "|xox[abprs]-[A-Za-z0-9-]{20,}|(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Za-z0-9])|AIza[\\w-]{35}|npm_[A-Za-z0-9]{36}"
                    + "|SG\\.[\\w-]{20,}\\.[\\w-]{20,}|whsec_[A-Za-z0-9+/=]{24,}|sk-(?:ant-|proj-)?[\\w-]{32,}|shpat_[a-f0-9]{32})");

    private static final Pattern PROTECTED = Pattern.compile(
            "\\$[\\w-]+\\$.+|\\{[A-Z0-9-]+\\}.+|(?:scrypt|pbkdf2|argon2|bcrypt|sha\\d+|md5|enc|vault|kms|aes|v\\d)[\\w.-]*[:$].+",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern DIGEST = Pattern.compile(
            "[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{56}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128}", Pattern.CASE_INSENSITIVE);

    private static final double RANDOM_BITS = 3.2;
    private static final int SHORTEST = 20;
    private static final int LONGEST_TYPED = 27;

    private final String title;
    private final Pattern pattern;

    SecretValue(String title, String regex) {
        this.title = title;
        this.pattern = Pattern.compile(regex);
    }

    /** In the plural: {@code private keys}. */
    String title() {
        return title;
    }

    /** Whether one is somewhere in the value; the examples of manuals do not count. */
    boolean within(String value) {
        if (value.length() < SHORTEST) {
            return false;
        }
        Matcher matcher = pattern.matcher(value);
        while (matcher.find()) {
            boolean example = matcher.group().toLowerCase(Locale.ROOT).contains("example");
            if (!example && (this != SIGNED_TOKEN || isHeader(matcher.group(1)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHeader(String part) {
        try {
            String header = new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
            return header.startsWith("{") && header.contains("\"alg\"");
        } catch (IllegalArgumentException noBase64) {
            return false;
        }
    }

    /** Whether a value of a password column looks as typed: not marked as a hash, no digest, and short enough to be typed. */
    static boolean isTyped(String password) {
        return password.length() >= 4
                && password.length() <= LONGEST_TYPED
                && !PROTECTED.matcher(password).matches();
    }

    /** Whether a value is random as keys are, and neither a digest nor marked as encrypted. */
    static boolean isRandomKey(String value) {
        return value.length() >= 16
                && value.matches("[\\w+/=.~-]+")
                && !PROTECTED.matcher(value).matches()
                && !DIGEST.matcher(value).matches()
                && bitsPerCharacter(value) >= RANDOM_BITS
                && value.matches(".*\\d.*")
                && value.matches(".*[A-Za-z].*");
    }

    private static double bitsPerCharacter(String value) {
        return value.chars()
                .distinct()
                .mapToDouble(
                        c -> (double) value.chars().filter(other -> other == c).count() / value.length())
                .map(share -> -share * Math.log(share) / Math.log(2))
                .sum();
    }
}
