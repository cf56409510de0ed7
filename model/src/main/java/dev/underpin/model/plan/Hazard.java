package dev.underpin.model.plan;

/** Something that can go wrong, or will. */
public record Hazard(Kind kind, String words) {

    /** What kind of trouble it is. */
    public enum Kind {
        /** Others wait for as long as the work takes: it cannot be done without downtime. */
        DOWNTIME,
        /** Values are gone that cannot be had again. */
        LOSS,
        /** It fails where rows are as they should not be. */
        ROWS,
        /** It takes room that must be free. */
        SPACE,
        /** Writes cost more while it is so. */
        WRITES,
        /** The application can notice. */
        APPLICATION,
        /** It waits for others, without blocking them. */
        WAITS;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
