package dev.underpin.model.plan;

import dev.underpin.model.catalog.Subject;

/**
 * One change that a plan makes, in a line for people.
 *
 * @param kind the change's name: {@code AddColumn}
 * @param loses whether values are gone afterwards
 */
public record PlannedChange(Subject subject, String kind, String words, boolean loses) {}
