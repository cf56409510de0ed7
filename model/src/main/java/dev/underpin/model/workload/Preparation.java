package dev.underpin.model.workload;

/**
 * What calls of a query took before they ran: parsing and planning.
 *
 * @param calls of which that is known
 * @param preparing milliseconds of these went into it
 * @param running milliseconds these then ran
 */
public record Preparation(long calls, double preparing, double running) {

    public static final Preparation UNKNOWN = new Preparation(0, 0, 0);
}
