/**
 * PostgreSQL's recipes: how each change is made while applications go on working. One class per family of changes; each adds
 * drafts of steps to the same table, which puts them in order.
 */
@NullMarked
package dev.underpin.postgresql.recipe;

import org.jspecify.annotations.NullMarked;
