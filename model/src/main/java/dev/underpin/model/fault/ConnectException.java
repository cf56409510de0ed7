package dev.underpin.model.fault;

import org.jspecify.annotations.Nullable;

/** A database that cannot be reached, or does not let us in. */
public final class ConnectException extends UnderpinException {
    private static final long serialVersionUID = 1L;

    public ConnectException(String summary, @Nullable String detail, @Nullable String hint, @Nullable Throwable cause) {
        super(summary, detail, hint, cause);
    }
}
