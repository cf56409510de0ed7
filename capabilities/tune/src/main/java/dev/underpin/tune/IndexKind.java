package dev.underpin.tune;

/** Kinds of indexes that may be thought of. */
public enum IndexKind {
    /** B-trees of columns. */
    PLAIN,
    /** With columns that are carried along and not searched. */
    COVERING,
    /** Of some rows only. */
    PARTIAL,
    /** Of values that are computed. */
    EXPRESSION,
    /** Other than B-trees, and B-trees of another order than the type's own. */
    METHOD
}
