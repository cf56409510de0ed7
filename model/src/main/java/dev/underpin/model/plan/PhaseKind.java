package dev.underpin.model.plan;

/** The phases of a change without downtime, in their order. */
public enum PhaseKind {
    EXPAND(1, "What is new comes beside what is there."),
    BACKFILL(2, "Rows that are there already are given what is new, a few at a time."),
    VALIDATE(3, "What is new is proven to hold."),
    SWITCH(4, "What is new takes the place of what was there."),
    CONTRACT(5, "What only the former application needed goes; what it would not have kept to is made a rule.");

    private final int number;
    private final String purpose;

    PhaseKind(int number, String purpose) {
        this.number = number;
        this.purpose = purpose;
    }

    /** Its place, from 1. */
    public int number() {
        return number;
    }

    /** One sentence. */
    public String purpose() {
        return purpose;
    }

    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
