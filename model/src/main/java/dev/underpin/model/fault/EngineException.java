package dev.underpin.model.fault;

import org.jspecify.annotations.Nullable;

/** The engine refused something of ours, or could not be started. */
public final class EngineException extends UnderpinException {
    private static final long serialVersionUID = 1L;

    public EngineException(String summary, @Nullable String detail, @Nullable String hint, @Nullable Throwable cause) {
        super(summary, detail, hint, cause);
    }
}
