package dev.underpin.model.json;

/** A file that was taken for a measurement and is none; the message completes "the file …". */
public final class UnreadableMeasurement extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnreadableMeasurement(String message) {
        super(message);
    }

    UnreadableMeasurement(String message, Throwable cause) {
        super(message, cause);
    }
}
