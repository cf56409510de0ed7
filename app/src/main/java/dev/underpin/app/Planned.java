package dev.underpin.app;

import dev.underpin.model.plan.Plan;

/**
 * A plan and what it rests on.
 *
 * @param from what it starts from, for people
 * @param target what it leads to, for people
 * @param tried how it was tried, for people
 */
public record Planned(Plan plan, String from, String target, String tried) {}
