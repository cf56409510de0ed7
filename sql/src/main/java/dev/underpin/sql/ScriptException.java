package dev.underpin.sql;

/** A script that cannot be cut into statements: which file, where in it, what is wrong, and what to do about it. */
public final class ScriptException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final transient Position position;
    private final String problem;
    private final String hint;

    public ScriptException(String file, Position position, String problem, String hint) {
        super(file + ":" + position + ": " + problem + ". " + hint);
        this.file = file;
        this.position = position;
        this.problem = problem;
        this.hint = hint;
    }

    /** The name under which the script was opened. */
    public String file() {
        return file;
    }

    /** Where the trouble begins: of something never closed, the place where it was opened. */
    public Position position() {
        return position;
    }

    /** What is wrong, without a full stop. */
    public String problem() {
        return problem;
    }

    /** The next step, a full sentence. */
    public String hint() {
        return hint;
    }
}
