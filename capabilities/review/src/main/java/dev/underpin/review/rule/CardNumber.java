package dev.underpin.review.rule;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers of payment cards in a text: 15 or 16 digits, in groups or not, of a known brand, with a right check digit. One in
 * ten of all such numbers has that by chance, so whoever counts them has to compare with {@link #resembles}.
 */
final class CardNumber {

    private static final Pattern DIGITS = Pattern.compile(
            "(?<![\\w.+-])(\\d{15,16}|\\d{4}([ -])\\d{4}\\2\\d{4}\\2\\d{4}|\\d{4}([ -])\\d{6}\\3\\d{5})(?![\\w-]|\\.\\d)");

    /** Visa, Mastercard, Discover, JCB of 16 digits; American Express of 15. */
    private static final Pattern BRANDS = Pattern.compile(
            "4\\d{15}|(5[1-5]\\d\\d|222[1-9]|22[3-9]\\d|2[3-6]\\d\\d|27[01]\\d|2720)\\d{12}|6(011|5\\d\\d)\\d{12}|35(2[89]|[3-8]\\d)\\d{12}"
                    + "|3[47]\\d{13}");

    private CardNumber() {}

    /** Whether one is in the text. */
    static boolean within(String text) {
        Matcher matcher = DIGITS.matcher(text);
        while (matcher.find()) {
            String digits = matcher.group().replaceAll("\\D", "");
            if (BRANDS.matcher(digits).matches() && CheckDigits.luhn(digits)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the text holds a number of such length, a card's or any. */
    static boolean resembles(String text) {
        return DIGITS.matcher(text).find();
    }
}
