/** Queries as an engine has understood them: every name resolved, every type settled, every implicit cast visible. */
@NullMarked
package dev.underpin.model.query;

import org.jspecify.annotations.NullMarked;
