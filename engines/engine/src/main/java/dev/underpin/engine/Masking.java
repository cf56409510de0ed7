package dev.underpin.engine;

/** Shows the shape of a value without the value: first characters stay, letters and digits behind them go. */
public final class Masking {

    private static final int LONGEST = 48;

    private Masking() {}

    /** Keeps the first character of each word and all punctuation: {@code j***.d**@e******.c**}. */
    public static String mask(String value) {
        var masked = new StringBuilder();
        boolean inWord = false;
        for (int i = 0; i < value.length() && masked.length() < LONGEST; i++) {
            char c = value.charAt(i);
            if (Character.isDigit(c)) {
                masked.append('#');
                inWord = true;
            } else if (Character.isLetter(c)) {
                masked.append(inWord ? '*' : c);
                inWord = true;
            } else {
                masked.append(Character.isISOControl(c) ? ' ' : c);
                inWord = false;
            }
        }
        return value.length() > LONGEST ? masked + "…" : masked.toString();
    }
}
