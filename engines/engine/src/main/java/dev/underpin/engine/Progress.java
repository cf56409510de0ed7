package dev.underpin.engine;

/** Told how long work is getting on. Called often: must be cheap. */
@FunctionalInterface
public interface Progress {

    Progress SILENT = (activity, done, total) -> {};

    /**
     * @param activity what is being done: {@code reading columns}
     * @param done units so far
     * @param total units in all; -1 where unknown
     */
    void at(String activity, long done, long total);
}
