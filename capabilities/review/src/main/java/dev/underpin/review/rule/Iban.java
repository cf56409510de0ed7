package dev.underpin.review.rule;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** International bank account numbers, by the length their country gives them and their check digits (ISO 13616). */
final class Iban {

    private static final Map<String, Integer> LENGTHS = Stream.of(
                    ("AT20 BE16 BG22 CH21 CY28 CZ24 DE22 DK18 EE20 ES24 FI18"
                                    + " FR27 GB22 GR27 HR21 HU28 IE22 IS26 IT27 LI21 LT20 LU20 LV21 MC27 MT31 NL18 NO15 PL28 PT25"
                                    + " RO24 SE24 SI19 SK24 TR26 UA29")
                            .split(" "))
            .collect(Collectors.toMap(entry -> entry.substring(0, 2), entry -> Integer.valueOf(entry.substring(2))));

    private Iban() {}

    /** Whether a text in capitals, without blanks, begins with one; words behind it may have been taken for its last groups. */
    static boolean begins(String compact) {
        int length = LENGTHS.getOrDefault(compact.substring(0, 2), Integer.MAX_VALUE);
        return compact.length() >= length && CheckDigits.iban(compact.substring(0, length));
    }
}
