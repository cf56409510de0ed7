package dev.underpin.model.plan;

/**
 * How much there is to do, and how long that may take.
 *
 * @param rows to be read or written; -1 where unknown
 * @param bytes likewise
 * @param lowSeconds on a good day
 * @param highSeconds on a bad one
 * @param basis what the range rests on
 */
public record Estimate(long rows, long bytes, long lowSeconds, long highSeconds, String basis) {}
