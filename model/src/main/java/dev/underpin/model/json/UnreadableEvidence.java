package dev.underpin.model.json;

/** A file that is no evidence, or was changed. The message goes behind the file's name. */
public final class UnreadableEvidence extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableEvidence(String message) {
        super(message);
    }

    UnreadableEvidence(String message, Throwable cause) {
        super(message, cause);
    }
}
