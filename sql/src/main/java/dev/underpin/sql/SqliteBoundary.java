package dev.underpin.sql;

/** SQLite: the semicolons of a trigger body do not split; the one behind {@code ; END} does, as in its own shell. */
final class SqliteBoundary extends Boundary {
    private enum Stage {
        START,
        EXPLAINED,
        CREATED,
        PLAIN,
        TRIGGER,
        BETWEEN,
        ENDED
    }

    private final Window window;
    private Stage stage = Stage.START;
    private long trigger;

    SqliteBoundary(Window window) {
        this.window = window;
    }

    @Override
    void see(TokenKind kind, long from, long to) {
        stage = switch (stage) {
            case START -> start(from, to);
            case EXPLAINED -> explained(from, to);
            case CREATED -> created(from, to);
            case PLAIN -> Stage.PLAIN;
            case BETWEEN -> window.spells(from, to, "END") ? Stage.ENDED : body(kind, from);
            case TRIGGER, ENDED -> body(kind, from);
        };
    }

    private Stage start(long from, long to) {
        return window.spells(from, to, "EXPLAIN") ? Stage.EXPLAINED : createdOrPlain(from, to);
    }

    private Stage explained(long from, long to) {
        boolean queryPlan = window.spells(from, to, "QUERY") || window.spells(from, to, "PLAN");
        return queryPlan ? Stage.EXPLAINED : createdOrPlain(from, to);
    }

    private Stage createdOrPlain(long from, long to) {
        return window.spells(from, to, "CREATE") ? Stage.CREATED : Stage.PLAIN;
    }

    private Stage created(long from, long to) {
        if (window.spells(from, to, "TRIGGER")) {
            trigger = from;
            return Stage.TRIGGER;
        }
        boolean temporary = window.spells(from, to, "TEMP") || window.spells(from, to, "TEMPORARY");
        return temporary ? Stage.CREATED : Stage.PLAIN;
    }

    private Stage body(TokenKind kind, long from) {
        return kind == TokenKind.SYMBOL && window.at(from) == ';' ? Stage.BETWEEN : Stage.TRIGGER;
    }

    @Override
    boolean splits() {
        return stage != Stage.TRIGGER && stage != Stage.BETWEEN;
    }

    @Override
    void finish() {
        if (!splits()) {
            window.unclosed(trigger, "trigger body", "END;");
        }
    }
}
