package dev.underpin.model.effect;

/**
 * A lock mode in the engine's own words, with what it means for everybody else.
 *
 * @param name {@code ACCESS EXCLUSIVE}
 * @param strength orders the modes of one engine; a stronger one conflicts with at least what a weaker one does
 * @param blocksReads plain queries wait
 * @param blocksWrites inserts, updates and deletes wait
 */
public record LockMode(String name, int strength, boolean blocksReads, boolean blocksWrites)
        implements Comparable<LockMode> {

    @Override
    public int compareTo(LockMode other) {
        return Integer.compare(strength, other.strength);
    }

    /** {@code reads and writes}, {@code writes}, or {@code neither reads nor writes}. */
    public String blocks() {
        if (blocksReads) {
            return "reads and writes";
        }
        return blocksWrites ? "writes" : "neither reads nor writes";
    }

    @Override
    public String toString() {
        return name;
    }
}
