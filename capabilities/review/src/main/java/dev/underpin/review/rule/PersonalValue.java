package dev.underpin.review.rule;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Kinds of values that belong to a person and can be told by looking at them. What cannot be told for sure is not here. */
enum PersonalValue {
    EMAIL(
            "e-mail addresses",
            "email emails mail mails address addresses login username user contact recipient recipients sender from to cc bcc owner account subscriber invitee",
            "(?<![\\w.:/@+-])([\\w.%+'-]{1,64})@((?:[a-z0-9-]+\\.)+)([a-z]{2,})(?![\\w@-])"),
    PHONE(
            "telephone numbers",
            "phone phones tel telephone mobile cell fax msisdn whatsapp number contact caller",
            "(?<![\\w+])\\+[1-9](?:[ ./()-]{0,2}\\d){8,14}(?![\\w:])|(?<![\\w(])\\(\\d{3}\\) ?\\d{3}-\\d{4}(?![\\w-])"),
    IBAN(
            "bank accounts (IBAN)",
            "iban account bank",
            "(?<!\\w)[a-z]{2}\\d{2}(?: ?[a-z0-9]{4}){2,7}(?: ?[a-z0-9]{1,3})?(?!\\w)"),
    PAYMENT_CARD("payment card numbers", "", ""),
    NATIONAL_ID(
            "national identity numbers",
            "ssn dni nif nir national identity insurance identifier id number",
            "(?!000|666|9)(\\d{3})-(?!00)(\\d{2})-(?!0000)(\\d{4})|(\\d{8})-?([a-z])|[12](?: ?\\d{2}){3} ?\\d{3} ?\\d{3} ?\\d{2}"),
    NETWORK_ADDRESS(
            "network addresses",
            "ip ips address addr host remote client peer from",
            "(?!10\\.|127\\.|0\\.|192\\.168\\.|169\\.254\\.)(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$)|$)){4}"
                    + "|(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}|(?=.{6,})(?:[0-9a-f]{1,4}:){2,6}(?::[0-9a-f]{1,4}){1,5}");

    /** Boxes that nobody in particular reads. */
    private static final Set<String> OFFICES = Set.of(
            ("info support sales noreply no-reply donotreply hello office admin contact billing team postmaster webmaster abuse help"
                            + " service mail git root user test example orders invoices newsletter jobs press security privacy feedback")
                    .split(" "));

    private static final Set<String> FILES =
            Set.of("png jpg jpeg gif svg webp css js ts html php pdf mp4 local".split(" "));

    private static final int LONGEST = 80;

    private final String title;
    private final String announcing;
    private final Pattern pattern;

    /** @param announcing last words of names that say so, between blanks; none where no name excuses it */
    PersonalValue(String title, String announcing, String regex) {
        this.title = title;
        this.announcing = announcing;
        this.pattern = Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }

    /** In the plural: {@code e-mail addresses}. */
    String title() {
        return title;
    }

    /** Whether a column of that name says what is in it, by its last word. */
    boolean isAnnouncedBy(String column) {
        return NameWords.endsWithAny(column.replaceAll("[_\\d]+$", ""), Set.of(announcing.split(" ")));
    }

    /** Whether it can be recognised in the midst of other text. */
    boolean hidesInText() {
        return switch (this) {
            case EMAIL, PHONE, IBAN, PAYMENT_CARD -> true;
            case NATIONAL_ID, NETWORK_ADDRESS -> false;
        };
    }

    /** Whether the value is one and nothing else. */
    boolean is(String value) {
        String text = value.strip();
        if (text.length() > LONGEST || !isPossible(text)) {
            return false;
        }
        Matcher matcher = pattern.matcher(text);
        return this == PAYMENT_CARD
                ? text.matches("[\\d -]+") && CardNumber.within(text)
                : matcher.matches() && isGenuine(matcher);
    }

    /** Whether one is somewhere in the value. */
    boolean within(String value) {
        if (!isPossible(value)) {
            return false;
        }
        if (this == PAYMENT_CARD) {
            return CardNumber.within(value);
        }
        Matcher matcher = pattern.matcher(value);
        while (matcher.find()) {
            if (isGenuine(matcher)) {
                return true;
            }
        }
        return false;
    }

    /** Cheap to ask, and false for nearly everything: thousands of values are asked. */
    private boolean isPossible(String value) {
        return switch (this) {
            case EMAIL -> value.indexOf('@') > 0;
            case PHONE -> (value.indexOf('+') >= 0 || value.indexOf('(') >= 0) && hasDigits(value, 9);
            case IBAN -> hasDigits(value, 10);
            case PAYMENT_CARD -> hasDigits(value, 15);
            case NATIONAL_ID -> value.length() <= 21 && hasDigits(value, 8);
            case NETWORK_ADDRESS -> value.length() <= 39 && (value.indexOf('.') > 0 || value.indexOf(':') >= 0);
        };
    }

    private static boolean hasDigits(String value, int least) {
        int digits = 0;
        for (int i = 0; i < value.length() && digits < least; i++) {
            digits += value.charAt(i) >= '0' && value.charAt(i) <= '9' ? 1 : 0;
        }
        return digits >= least;
    }

    private boolean isGenuine(Matcher found) {
        String text = found.group();
        return switch (this) {
            case EMAIL ->
                isPerson(found.group(1).toLowerCase(Locale.ROOT))
                        && !FILES.contains(found.group(3).toLowerCase(Locale.ROOT));
            case PHONE -> text.chars().filter(Character::isDigit).count() <= 15;
            case IBAN -> Iban.begins(text.replace(" ", "").toUpperCase(Locale.ROOT));
            case NATIONAL_ID -> isNational(text.replaceAll("[ -]", ""), text);
            case PAYMENT_CARD, NETWORK_ADDRESS -> true;
        };
    }

    /** No office, and no number that a mail program made up. */
    private static boolean isPerson(String box) {
        return !OFFICES.contains(box) && !box.matches(".*(\\d{8}|[0-9a-f]{16}).*");
    }

    private static boolean isNational(String compact, String text) {
        return text.matches("\\d{3}-\\d{2}-\\d{4}")
                || (compact.length() == 9
                        ? CheckDigits.identityOfSpain(compact)
                        : compact.length() == 15 && CheckDigits.socialSecurityOfFrance(compact));
    }
}
