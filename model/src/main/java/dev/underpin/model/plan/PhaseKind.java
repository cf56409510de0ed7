package dev.underpin.model.plan;

/** The phases of a change without downtime, in their order. */
public enum PhaseKind {
    EXPAND("What is new comes beside what is there."),
    BACKFILL("Rows that are there already are given what is new, a few at a time."),
    VALIDATE("What is new is proven to hold."),
    SWITCH("What is new takes the place of what was there."),
    CONTRACT("What only the former application needed goes; what it would not have kept to is made a rule.");

    private final String purpose;

    PhaseKind(String purpose) {
        this.purpose = purpose;
    }

    /** One sentence. */
    public String purpose() {
        return purpose;
    }

    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
