package dev.underpin.model.finding;

/** How bad it is where it applies, before anybody asks how much it applies here. Worst first. */
public enum Severity {
    BLOCKER,
    HIGH,
    MEDIUM,
    LOW,
    INFO;

    /** {@code blocker}, as printed and as written in underpin.yaml. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public boolean atLeast(Severity other) {
        return compareTo(other) <= 0;
    }
}
