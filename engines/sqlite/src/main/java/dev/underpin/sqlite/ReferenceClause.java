package dev.underpin.sqlite;

import dev.underpin.model.catalog.Deferral;
import org.jspecify.annotations.Nullable;

/** What a REFERENCES says beyond what {@code foreign_key_list} tells. */
record ReferenceClause(@Nullable String name, Deferral deferral) {}
