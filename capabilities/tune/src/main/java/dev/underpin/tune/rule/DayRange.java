package dev.underpin.tune.rule;

/** What to ask in place of the day of a moment. */
final class DayRange {

    private DayRange() {}

    static String of(String column) {
        return "Ask for the range: " + column + " >= the day AND " + column + " < the day after.";
    }
}
