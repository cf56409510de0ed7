package dev.underpin.model.rehearsal;

/** Which of the two applications: the one of today, and the one that is deployed while the plan waits for it. */
public enum Application {
    OLD,
    NEW;

    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
