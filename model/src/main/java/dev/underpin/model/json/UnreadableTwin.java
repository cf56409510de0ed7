package dev.underpin.model.json;

/** A file that was taken for a statistics bundle and is none; the message completes "the file …". */
public final class UnreadableTwin extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnreadableTwin(String message) {
        super(message);
    }

    UnreadableTwin(String message, Throwable cause) {
        super(message, cause);
    }
}
