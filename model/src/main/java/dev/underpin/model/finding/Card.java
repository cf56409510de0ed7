package dev.underpin.model.finding;

import java.util.List;

/**
 * What a rule is, for its page, its help and code hosts. Every rule has the same fields, so that every page reads alike.
 *
 * @param id the rule's class name in kebab case
 * @param title in a few words: {@code Foreign key without an index}
 * @param severity before policy and context change it
 * @param needs what it looks at; it is silent where that is not to be had
 * @param when the condition, exactly
 * @param effect what it leads to, and why
 * @param instead what to do about it
 * @param links the engine's manual, or another source for the effect
 */
public record Card(
        String id,
        String title,
        Severity severity,
        List<Need> needs,
        String when,
        String effect,
        String instead,
        List<String> links) {

    /** What a rule looks at. */
    public enum Need {
        CATALOG,
        STATISTICS,
        ROWS,
        POLICY,
        /** What a statement did when it was run. */
        EFFECT,
        /** A query as the engine understands it. */
        QUERY,
        /** How often a query was called, and what it took and gave. */
        WORKLOAD,
        /** How a query was run. */
        PLAN,
        /** What a statement says; such rules work without an engine too. */
        TEXT;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public Card {
        needs = List.copyOf(needs);
        links = List.copyOf(links);
    }
}
