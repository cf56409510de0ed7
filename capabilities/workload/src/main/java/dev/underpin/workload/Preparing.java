package dev.underpin.workload;

/** What a session spends on parsing and planning a statement before it runs it: {@code parse name: text} and {@code bind name: text}. */
final class Preparing {
    private static final String PARSE = "parse ";
    private static final String BIND = "bind ";

    private String text = "";
    private double milliseconds;

    /** A duration of something else than running. Binding plans, for only then values are known. */
    void took(String message, int from, double duration) {
        int colon = message.indexOf(": ", from);
        if (colon >= 0 && (message.startsWith(PARSE, from) || message.startsWith(BIND, from))) {
            String prepared = message.substring(colon + 2);
            milliseconds = prepared.equals(text) ? milliseconds + duration : duration;
            text = prepared;
        }
    }

    /** What went into a statement that now runs; 0 where something else was prepared, or nothing. */
    double before(String running) {
        if (text.isEmpty()) {
            return 0;
        }
        double spent = running.strip().equals(text.strip()) ? milliseconds : 0;
        text = "";
        milliseconds = 0;
        return spent;
    }
}
