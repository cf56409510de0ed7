/** From two catalogs to ordered work: what is different, and what is to be done about it in which order. Holds no connection. */
@NullMarked
package dev.underpin.plan;

import org.jspecify.annotations.NullMarked;
