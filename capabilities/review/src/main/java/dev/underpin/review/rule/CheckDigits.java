package dev.underpin.review.rule;

import java.math.BigInteger;

/** Sums that tell a number somebody was given from a number that only looks like it. */
final class CheckDigits {

    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    private CheckDigits() {}

    /** ISO/IEC 7812: every second digit from the right doubled, the sum a multiple of ten. */
    static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : 2 * digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }

    /** ISO 13616: country and check digits moved to the end, letters as numbers from ten, the remainder by 97 is one. */
    static boolean iban(String compact) {
        var number = new StringBuilder();
        for (char c : (compact.substring(4) + compact.substring(0, 4)).toCharArray()) {
            number.append(Character.digit(c, 36));
        }
        return new BigInteger(number.toString()).mod(NINETY_SEVEN).intValue() == 1;
    }

    /** The French number of social security: thirteen digits, and 97 less their remainder by 97. */
    static boolean socialSecurityOfFrance(String digits) {
        long number = Long.parseLong(digits.substring(0, 13));
        return Long.parseLong(digits.substring(13)) == 97 - number % 97;
    }

    /** The Spanish identity number: eight digits, and the letter that their remainder by 23 stands for. */
    static boolean identityOfSpain(String compact) {
        int number = Integer.parseInt(compact.substring(0, 8));
        return "TRWAGMYFPDXBNJZSQVHLCKE".charAt(number % 23) == Character.toUpperCase(compact.charAt(8));
    }
}
