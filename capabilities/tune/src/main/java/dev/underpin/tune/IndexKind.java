package dev.underpin.tune;

/** Kinds of indexes that may be thought of. */
public enum IndexKind {
    /** B-trees of columns. */
    PLAIN,
    /** With columns that are carried along and not searched. */
    COVERING,
    /** Of the rows that have no value somewhere, or have one, or for which something is true. */
    PARTIAL,
    /** Of the rows with a value that the query names: for where it is the same in every call. */
    PARTIAL_BY_VALUE,
    /** Of values that are computed. */
    EXPRESSION,
    /** Other than B-trees, and B-trees of another order than the type's own. */
    METHOD
}
