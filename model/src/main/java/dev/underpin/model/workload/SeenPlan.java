package dev.underpin.model.workload;

/**
 * A query plan that a source brought along. It holds values and is never printed.
 *
 * @param text as the engine printed it: JSON where it begins with a brace, else its text form
 * @param milliseconds the execution took; NaN where it was only planned
 */
public record SeenPlan(String text, double milliseconds) {

    public boolean isJson() {
        return text.startsWith("{") || text.startsWith("[");
    }

    @Override
    public String toString() {
        return "SeenPlan[" + text.length() + " characters]";
    }
}
