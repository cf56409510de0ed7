package dev.underpin.model.fault;

import org.jspecify.annotations.Nullable;

/** {@code underpin.yaml} says something that cannot be. */
public final class ConfigException extends UnderpinException {
    private static final long serialVersionUID = 1L;

    public ConfigException(String summary, @Nullable String detail, @Nullable String hint) {
        super(summary, detail, hint, null);
    }
}
