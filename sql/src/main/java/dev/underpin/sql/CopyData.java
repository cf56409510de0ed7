package dev.underpin.sql;

/**
 * {@code COPY ... FROM stdin} together with the rows that follow it in the script.
 *
 * @param copy the COPY statement; of psql's {@code \copy} the part after the backslash
 * @param position where the first row stands, or the closing {@code \.} when there is none
 * @param rows the rows as written, to be read once and before the script is asked for its next piece; left unread they
 *     are skipped
 */
public record CopyData(Statement copy, Position position, CopyRows rows) implements Piece {}
