package dev.underpin.engine;

/**
 * What kind of scratch is wanted.
 *
 * @param majorVersion the closest that can be had is given; 0 for the newest
 */
public record ScratchWish(int majorVersion) {
    public static final ScratchWish NEWEST = new ScratchWish(0);
}
