package dev.underpin.model.fault;

/** A fault of Underpin itself. */
public final class InternalException extends UnderpinException {
    private static final long serialVersionUID = 1L;

    public InternalException(String summary, Throwable cause) {
        super(
                summary,
                String.valueOf(cause),
                "This is a fault of Underpin. Run again with UNDERPIN_TRACE=1 in the environment and report it.",
                cause);
    }
}
