package dev.underpin.model.json;

/** A file that was taken for a plan and is none; the message completes "the file …". */
public final class UnreadablePlan extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnreadablePlan(String message) {
        super(message);
    }

    UnreadablePlan(String message, Throwable cause) {
        super(message, cause);
    }
}
