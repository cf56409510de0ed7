package dev.underpin.model.rehearsal;

/**
 * What a step took of the server, with what clients did meanwhile.
 *
 * @param walBytes written ahead
 * @param diskBytes the most that the database was larger than before the step, at any moment of it
 * @param temporaryBytes of files for sorting and the like
 */
public record Cost(long walBytes, long diskBytes, long temporaryBytes) {

    public static final Cost NONE = new Cost(0, 0, 0);
}
