package dev.underpin.app;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Why a file could not be read, as people say it. */
final class Unread {

    private Unread() {}

    static String why(IOException e) {
        return switch (e) {
            case NoSuchFileException gone -> "There is no such file.";
            case AccessDeniedException denied -> "Its rights do not allow it.";
            default -> String.valueOf(e.getMessage());
        };
    }
}
