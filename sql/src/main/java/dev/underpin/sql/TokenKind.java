package dev.underpin.sql;

/** The sorts of token that every dialect knows. */
public enum TokenKind {
    /** A keyword or a bare name. */
    WORD,
    /** A name in quotes, backticks or brackets. */
    QUOTED_NAME,
    /** A string or bit or binary literal with its prefix, dollar quotes included. */
    STRING,
    NUMBER,
    /** An operator or one char of punctuation. */
    SYMBOL,
    /** {@code $1}, and for SQLite {@code ?}, {@code ?1}, {@code :a}, {@code @a}, {@code $a}. */
    PARAMETER
}
