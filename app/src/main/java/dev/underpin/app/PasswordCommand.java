package dev.underpin.app;

import dev.underpin.model.fault.ConfigException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Runs the command that prints a password, as the user wrote it in {@code underpin.yaml}. Its output is never shown. */
final class PasswordCommand {

    private PasswordCommand() {}

    static String run(String command) {
        try {
            Process process = new ProcessBuilder(List.of("sh", "-c", command))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            process.getOutputStream().close();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0 || printed.isBlank()) {
                throw new ConfigException(
                        "password-command printed no password", "It exited with " + process.exitValue() + ".", null);
            }
            return printed.strip();
        } catch (IOException e) {
            throw new ConfigException("password-command could not be run", String.valueOf(e.getMessage()), null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConfigException("Interrupted while password-command was running", null, null);
        }
    }
}
