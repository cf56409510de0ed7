package dev.underpin.review.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a person's and what only looks like it. */
class PersonalValueTest {

    private static List<PersonalValue> within(String text) {
        return Stream.of(PersonalValue.values())
                .filter(kind -> kind.is(text) || kind.hidesInText() && kind.within(text))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EMAIL | ada.lovelace@example.org",
                "EMAIL | Please write to Ada <ada+shop@mail.example.co.uk>, thanks",
                "EMAIL | {\"contact\": \"grace@navy.example\"}",
                "PHONE | +49 30 1234567",
                "PHONE | call me on +1 (415) 555-2671 after six",
                "PHONE | (415) 555-2671",
                "IBAN | DE89370400440532013000",
                "IBAN | my account is GB82 WEST 1234 5698 7654 32",
                "IBAN | ES9121000418450200051332 muchas gracias",
                "PAYMENT_CARD | 4111 1111 1111 1111",
                "PAYMENT_CARD | card 5555-5555-5555-4444 exp 12/28",
                "PAYMENT_CARD | 378282246310005",
                "NATIONAL_ID | 123-45-6789",
                "NATIONAL_ID | 12345678Z",
                "NATIONAL_ID | 2 55 08 14 168 025 38",
                "NETWORK_ADDRESS | 203.0.113.77",
                "NETWORK_ADDRESS | 2001:db8::ff00:42:8329"
            })
    void is_recognised(PersonalValue kind, String text) {
        assertThat(within(text)).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4111111111111112", // an order number: as long as a card, the check digit is wrong
                "9876543210987654",
                "1764000000000", // milliseconds
                "2026-11-23 10:15:30.123456+02:00",
                "20261123101530",
                "+02:00",
                "550e8400-e29b-41d4-a716-446655440000",
                "11111111-1111-4111-8111-111111111111",
                "da39a3ee5e6b4b0d3255bfef95601890afd80709",
                "support@example.org",
                "git@github.com:owner/name.git",
                "postgres://app:word@db.example.org/shop",
                "icon@2x.png",
                "<20261123101530.4f2a9c@mail.example.org>",
                "@decorator and a @mention",
                "127.0.0.1",
                "192.168.2.40",
                "10:15:30",
                "DE00370400440532013000",
                "XX89370400440532013000",
                "12345678A",
                "000-12-3456",
                "INV-2026-000123",
                "ISBN 978-3-16-148410-0",
                "4006381333931",
                "52.520008, 13.404954",
                "width 1920 height 1080",
                "+++ urgent +++",
                "#4111111"
            })
    void belongs_to_nobody(String text) {
        assertThat(within(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "EMAIL, billing_email, true",
        "EMAIL, recipient, true",
        "EMAIL, remarks, false",
        "PHONE, phone1, true",
        "PHONE, mobileNumber, true",
        "EMAIL, email_body, false",
        "PAYMENT_CARD, card_number, false"
    })
    void announces_itself_by_its_last_word(PersonalValue kind, String column, boolean announced) {
        assertThat(kind.isAnnouncedBy(column)).isEqualTo(announced);
    }
}
