package dev.underpin.execute;

/**
 * When rows are left alone until others have caught up.
 *
 * @param lagSeconds by how much a replica may be behind
 * @param backlog bytes of WAL that may pile up behind whoever has to take it, since the step began
 * @param deadShare dead versions for each row, from which on a vacuum under way is left to itself while clients are at work
 */
public record RowLimits(double lagSeconds, long backlog, double deadShare) {

    public static final RowLimits USUAL = new RowLimits(2, 1_000_000_000, 0.3);
}
