package dev.underpin.model.finding;

import dev.underpin.model.catalog.Subject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A finding being written. */
public final class Draft {

    private final Card card;
    private final Subject subject;
    private final String message;
    private Severity severity;
    private Confidence confidence = Confidence.CERTAIN;
    private @Nullable String consequence;
    private final List<Evidence> evidence = new ArrayList<>();
    private @Nullable Remedy remedy;

    public Draft(Card card, Subject subject, String message) {
        this.card = card;
        this.subject = subject;
        this.message = message;
        this.severity = card.severity();
    }

    public Draft severity(Severity changed) {
        severity = changed;
        return this;
    }

    public Draft confidence(Confidence lowered) {
        confidence = lowered;
        return this;
    }

    /** Why it matters here. Null says nothing. */
    public Draft consequence(@Nullable String text) {
        consequence = text;
        return this;
    }

    public Draft evidence(Evidence seen) {
        evidence.add(seen);
        return this;
    }

    /** SQL that can be pasted; advice alone where the engine cannot do it. */
    public Finding remedy(String advice, List<String> statements) {
        remedy = statements.isEmpty() ? new Remedy.Advice(advice) : new Remedy.Statements(advice, statements);
        return build();
    }

    /** What to write in the statement's place, exactly. */
    public Finding instead(String advice, Remedy.Stage... stages) {
        remedy = new Remedy.Instead(advice, List.of(stages));
        return build();
    }

    public Finding choice(String advice, String... options) {
        remedy = new Remedy.Choice(advice, List.of(options));
        return build();
    }

    public Finding advice(String advice) {
        remedy = new Remedy.Advice(advice);
        return build();
    }

    private Finding build() {
        return new Finding(card.id(), severity, confidence, subject, message, consequence, evidence, remedy);
    }
}
