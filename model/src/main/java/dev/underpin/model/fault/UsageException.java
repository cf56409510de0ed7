package dev.underpin.model.fault;

import org.jspecify.annotations.Nullable;

/** The user asked for something that cannot be: a file that is not there, two options that exclude each other. */
public final class UsageException extends UnderpinException {
    private static final long serialVersionUID = 1L;

    public UsageException(String summary, @Nullable String detail, @Nullable String hint) {
        super(summary, detail, hint, null);
    }

    public UsageException(String summary, @Nullable String detail, @Nullable String hint, Throwable cause) {
        super(summary, detail, hint, cause);
    }
}
