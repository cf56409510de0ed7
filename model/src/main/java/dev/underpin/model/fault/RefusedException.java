package dev.underpin.model.fault;

import org.jspecify.annotations.Nullable;

/** A gate is closed: what was asked could be done, and must not be without somebody saying so. */
public final class RefusedException extends UnderpinException {
    private static final long serialVersionUID = 1L;

    public RefusedException(String summary, @Nullable String detail, @Nullable String hint) {
        super(summary, detail, hint, null);
    }
}
