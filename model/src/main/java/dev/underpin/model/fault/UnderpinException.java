package dev.underpin.model.fault;

import org.jspecify.annotations.Nullable;

/** A fault: not an expected outcome, so not a value. The summary is one line; detail and hint may be more. */
public abstract sealed class UnderpinException extends RuntimeException
        permits UsageException,
                ConfigException,
                ConnectException,
                EngineException,
                RefusedException,
                InternalException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String detail;
    private final @Nullable String hint;

    UnderpinException(String summary, @Nullable String detail, @Nullable String hint, @Nullable Throwable cause) {
        super(summary, cause);
        this.detail = detail;
        this.hint = hint;
    }

    /** What and where, in one line. */
    public String summary() {
        return String.valueOf(getMessage());
    }

    /** Why: the server's own words, the numbers. */
    public @Nullable String detail() {
        return detail;
    }

    /** The next step. */
    public @Nullable String hint() {
        return hint;
    }
}
