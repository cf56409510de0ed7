package dev.underpin.review.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets that give themselves away, and what resembles them. Put together here so that no scanner takes them for real. */
class SecretValueTest {

    private static final String LETTERS = "aB3dE5gH7jK9mN1pQ3sT5vW7yZ9bC1dF3gH5";

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isSecret(String value) {
        return Stream.of(SecretValue.values()).anyMatch(kind -> kind.within(value));
    }

    @Test
    void keys_and_tokens_are_recognised_in_the_midst_of_text() {
        String token =
                encoded("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + encoded("{\"sub\":\"12345678\"}") + ".c2ln";
        assertThat(SecretValue.SIGNED_TOKEN.within("Bearer " + token)).isTrue();
        assertThat(SecretValue.PRIVATE_KEY.within("-----BEGIN RSA PRIVATE" + " KEY-----\nMIIE"))
                .isTrue();
        assertThat(SecretValue.API_KEY.within("key=" + "sk_" + "live_" + LETTERS))
                .isTrue();
        assertThat(SecretValue.API_KEY.within("gh" + "p_" + LETTERS)).isTrue();
        assertThat(SecretValue.API_KEY.within("AK" + "IAQWERTYUIOPASDFGH")).isTrue();
    }

    @Test
    void what_resembles_them_is_left_alone() {
        assertThat(isSecret("-----BEGIN PUBLIC KEY-----")).isFalse();
        assertThat(isSecret("AK" + "IAIOSFODNN7EXAMPLE")).isFalse();
        assertThat(isSecret("sk_" + "test_" + LETTERS)).isFalse();
        assertThat(isSecret(encoded("{\"name\":\"no header\"}") + "." + encoded("{\"sub\":\"12345678\"}")))
                .isFalse();
        assertThat(isSecret("550e8400-e29b-41d4-a716-446655440000")).isFalse();
        assertThat(isSecret("da39a3ee5e6b4b0d3255bfef95601890afd80709")).isFalse();
        assertThat(isSecret("risk_lives_in_the_details_of_the_plan")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hunter2", "correct horse battery", "Summer2026!"})
    void typed_passwords(String value) {
        assertThat(SecretValue.isTyped(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$2b$12$abcdefghijklmnopqrstuv",
                "$argon2id$v=19$m=65536,t=3,p=4$c2FsdA$aGFzaA",
                "$scrypt$ln=16",
                "scrypt:32768:8:1$salt$hash",
                "pbkdf2_sha256$600000$salt$hash",
                "{SSHA}5en6G6MezRroT3XKqkdPOmY",
                "5f4dcc3b5aa765d61d8327deb882cf99",
                "vault:v1:8SDd3WHDOjf7mq69",
                "!",
                "x"
            })
    void stored_passwords(String value) {
        assertThat(SecretValue.isTyped(value)).isFalse();
    }

    @Test
    void random_keys() {
        assertThat(SecretValue.isRandomKey(LETTERS)).isTrue();
        assertThat(SecretValue.isRandomKey("d41d8cd98f00b204e9800998ecf8427e")).isFalse();
        assertThat(SecretValue.isRandomKey("aaaaaaaaaaaaaaaaaaaaaaaaaaaa1111")).isFalse();
        assertThat(SecretValue.isRandomKey("enc:v1:" + LETTERS)).isFalse();
        assertThat(SecretValue.isRandomKey("not configured yet")).isFalse();
        assertThat(SecretValue.isRandomKey("")).isFalse();
    }
}
