package dev.underpin.engine;

/**
 * How hard a live database is at work, as far as a plan that is run on it should care.
 *
 * @param clients other sessions of the database that are running something
 * @param waiting sessions that wait for us
 * @param lagSeconds by how much the replica that is furthest behind is behind; 0 where there is none, or we may not know
 */
public record Strain(int clients, int waiting, double lagSeconds) {

    public static final Strain NONE = new Strain(0, 0, 0);
}
