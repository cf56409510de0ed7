package dev.underpin.model.finding;

import dev.underpin.model.finding.Card.Need;
import java.util.ArrayList;
import java.util.List;

/** Writes a card field by field, so that it reads like a form. */
public final class CardText {

    private final String id;
    private final String title;
    private final Severity severity;
    private final List<Need> needs = new ArrayList<>();
    private String when = "";
    private String effect = "";
    private String instead = "";
    private final List<String> links = new ArrayList<>();

    private CardText(String id, String title, Severity severity) {
        this.id = id;
        this.title = title;
        this.severity = severity;
    }

    public static CardText of(Class<?> rule, String title, Severity severity) {
        return new CardText(id(rule), title, severity);
    }

    /** A rule's id: its class name in kebab case, {@code NoPrimaryKey} is {@code no-primary-key}. */
    public static String id(Class<?> rule) {
        return rule.getSimpleName().replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }

    public CardText needs(Need... what) {
        needs.addAll(List.of(what));
        return this;
    }

    public CardText when(String text) {
        when = text;
        return this;
    }

    public CardText effect(String text) {
        effect = text;
        return this;
    }

    public CardText instead(String text) {
        instead = text;
        return this;
    }

    public Card links(String... addresses) {
        links.addAll(List.of(addresses));
        if (needs.isEmpty()) {
            needs.add(Need.CATALOG);
        }
        return new Card(id, title, severity, needs, when, effect, instead, links);
    }
}
