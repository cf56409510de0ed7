/** What can go wrong, as types: each fault says what, where, why and what to do next, and never holds a secret. */
@NullMarked
package dev.underpin.model.fault;

import org.jspecify.annotations.NullMarked;
