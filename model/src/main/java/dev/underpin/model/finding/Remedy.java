package dev.underpin.model.finding;

import java.util.ArrayList;
import java.util.List;

/** What to do about a finding. */
public sealed interface Remedy {

    /** In a sentence. */
    String advice();

    /** Its SQL, without closing semicolons; a line that begins with {@code --} explains. Empty where it has none. */
    default List<String> sql() {
        return List.of();
    }

    /**
     * SQL that can be pasted.
     *
     * @param statements without closing semicolons, in order; a line that begins with {@code --} explains
     */
    record Statements(String advice, List<String> statements) implements Remedy {
        public Statements {
            statements = List.copyOf(statements);
        }

        @Override
        public List<String> sql() {
            return statements;
        }
    }

    /**
     * What to write in place of a statement, so exactly that it can be put there by a machine.
     *
     * @param stages in order; each commits before the next begins
     */
    record Instead(String advice, List<Stage> stages) implements Remedy {
        public Instead {
            stages = List.copyOf(stages);
        }

        /** All statements, with a line before each stage that says what is particular about it. */
        @Override
        public List<String> sql() {
            var sql = new ArrayList<String>();
            for (int i = 0; i < stages.size(); i++) {
                Stage stage = stages.get(i);
                if (stage.outside()) {
                    sql.add("-- Outside of a transaction, in a file of its own:");
                } else if (i > 0) {
                    sql.add("-- Then, in a transaction of its own:");
                }
                sql.addAll(stage.statements());
            }
            return sql;
        }
    }

    /**
     * Statements that commit together.
     *
     * @param outside whether they refuse a transaction
     */
    record Stage(boolean outside, List<String> statements) {
        public Stage {
            statements = List.copyOf(statements);
        }

        public static Stage together(String... statements) {
            return new Stage(false, List.of(statements));
        }

        public static Stage outside(String... statements) {
            return new Stage(true, List.of(statements));
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
