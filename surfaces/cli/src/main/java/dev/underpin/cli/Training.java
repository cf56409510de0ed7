package dev.underpin.cli;

import java.util.List;

/**
 * What the launcher runs once after a build, in one process: the commands that people wait for, so that the archive it leaves
 * behind holds their classes. Only speed depends on it.
 */
public final class Training {

    private Training() {}

    /** @param arguments a script of a schema, and a folder to write to */
    public static void main(String[] arguments) {
        String script = arguments[0];
        Terminal terminal = Terminal.system();
        for (String[] command : List.of(
                new String[] {"audit", script, "--out", arguments[1]},
                new String[] {"lint", script},
                new String[] {"lint", "--static", script})) {
            Main.run(command, terminal);
        }
        System.exit(0);
    }
}
