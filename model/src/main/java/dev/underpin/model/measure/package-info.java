/** What queries take over a time, and what a change made of it. */
@NullMarked
package dev.underpin.model.measure;

import org.jspecify.annotations.NullMarked;
