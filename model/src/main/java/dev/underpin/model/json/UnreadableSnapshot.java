package dev.underpin.model.json;

/** A file that is no snapshot, or not one this version can read. The message continues "the file …". */
public final class UnreadableSnapshot extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableSnapshot(String message) {
        super(message);
    }

    UnreadableSnapshot(String message, Throwable cause) {
        super(message, cause);
    }
}
