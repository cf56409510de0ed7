package dev.underpin.model.finding;

import java.util.List;

/** What to do about a finding. */
public sealed interface Remedy {

    /** In a sentence. */
    String advice();

    /**
     * SQL that can be pasted.
     *
     * @param statements without closing semicolons, in order; a line that begins with {@code --} explains
     */
    record Statements(String advice, List<String> statements) implements Remedy {
        public Statements {
            statements = List.copyOf(statements);
        }
    }

    /**
     * A decision that only the team can make.
     *
     * @param options each a whole sentence
     */
    record Choice(String advice, List<String> options) implements Remedy {
        public Choice {
            options = List.copyOf(options);
        }
    }

    /** Something to know or to look into. */
    record Advice(String advice) implements Remedy {}
}
