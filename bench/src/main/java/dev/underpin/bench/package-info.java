/** Benchmarks: what is measured on generated databases, against goals and against a named baseline in the same run. */
@NullMarked
package dev.underpin.bench;

import org.jspecify.annotations.NullMarked;
