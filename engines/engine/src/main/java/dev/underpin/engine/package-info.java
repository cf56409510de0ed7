/**
 * The door through which every engine enters: what an engine knows (pure) and how it is reached (live).
 *
 * <p>Pure: {@link Engine}, {@link Phrasing}, {@link Ability}. Live: {@link Database}, {@link Rows}, {@link Scratch}.
 */
@NullMarked
package dev.underpin.engine;

import org.jspecify.annotations.NullMarked;
