package dev.underpin.model.snapshot;

/** A point in a file; line and column count from 1, columns in UTF-16 units. */
public record Place(String file, int line, int column) {
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
