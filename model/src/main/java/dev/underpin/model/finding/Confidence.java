package dev.underpin.model.finding;

/** How sure the rule is that this is what it thinks. */
public enum Confidence {
    CERTAIN,
    LIKELY,
    POSSIBLE;

    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
