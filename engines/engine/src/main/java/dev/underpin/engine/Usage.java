package dev.underpin.engine;

/**
 * What a database has used up to a moment.
 *
 * @param walBytes written ahead since the server was made
 * @param diskBytes of the database now
 * @param temporaryBytes of temporary files since the database was made
 */
public record Usage(long walBytes, long diskBytes, long temporaryBytes) {}
