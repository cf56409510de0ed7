package dev.underpin.model.catalog;

/**
 * One object needs another to exist: a view its tables, a default its function. A routine's part is its signature. Where
 * the engine tells which columns are needed, each is a dependency of its own beside that on the whole.
 */
public record Dependency(Subject dependent, Subject needed) implements Comparable<Dependency> {
    @Override
    public int compareTo(Dependency other) {
        int byDependent = dependent.compareTo(other.dependent);
        return byDependent != 0 ? byDependent : needed.compareTo(other.needed);
    }
}
