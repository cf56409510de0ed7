package dev.underpin.postgresql;

import dev.underpin.model.fault.EngineException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Pattern;

/**
 * Extensions that scratch does not have, replaced by ones of the same name: a type that takes any text where the shape of
 * tables needs it ({@code standin/vector.sql}), otherwise nothing at all. What needs their functions still fails, and is told.
 */
final class StandInExtensions {

    private static final Pattern NAME = Pattern.compile("[a-z0-9_-]{1,63}");
    private static final String MARK = "-- stand-in";

    private final Path folder;

    StandInExtensions(Path folder) {
        this.folder = folder;
    }

    /** Makes the server find an extension of that name; false where the name is no name for one. */
    boolean provide(String name) {
        if (!NAME.matcher(name).matches()) {
            return false;
        }
        try {
            write(name + "--0.sql", MARK + "\n" + script(name));
            write(
                    name + ".control",
                    "comment = 'stand-in'\ndefault_version = '0'\nrelocatable = true\nsuperuser = true\n");
            return true;
        } catch (IOException e) {
            throw new EngineException(
                    "A stand-in for extension " + name + " could not be written", String.valueOf(e), null, e);
        }
    }

    boolean standsIn(String name) {
        return NAME.matcher(name).matches() && Files.exists(folder.resolve(name + "--0.sql"));
    }

    String note(String name) {
        return "scratch has no extension " + name + ": "
                + (has(name) ? "types of its names stand in for it" : "an empty one stands in for it");
    }

    private static boolean has(String name) {
        return StandInExtensions.class.getResource("standin/" + name + ".sql") != null;
    }

    private static String script(String name) throws IOException {
        try (InputStream in = StandInExtensions.class.getResourceAsStream("standin/" + name + ".sql")) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Beside and then renamed: another process may be reading. */
    private void write(String file, String text) throws IOException {
        Path beside = Files.createTempFile(folder, file, ".new");
        Files.writeString(beside, text);
        Files.setPosixFilePermissions(beside, java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
        Files.move(beside, folder.resolve(file), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
