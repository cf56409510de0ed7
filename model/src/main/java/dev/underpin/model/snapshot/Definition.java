package dev.underpin.model.snapshot;

import dev.underpin.model.catalog.Subject;

/** The statement that made a subject, or last changed it. */
public record Definition(Subject subject, Place place) {}
