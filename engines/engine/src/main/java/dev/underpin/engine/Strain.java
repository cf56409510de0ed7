package dev.underpin.engine;

/**
 * How hard a live database is at work, as far as a plan that is run on it should care.
 *
 * @param clients other sessions of the database that are in a statement or a transaction
 * @param statements of them those that run a statement
 * @param age for how long those statements have run so far, on average, in milliseconds; ones of more than two seconds are not counted
 * @param waiting sessions that wait for us
 * @param lagSeconds by how much the replica that is furthest behind is behind; 0 where there is none, or we may not know
 */
public record Strain(int clients, int statements, double age, int waiting, double lagSeconds) {

    public static final Strain NONE = new Strain(0, 0, 0, 0, 0);
}
