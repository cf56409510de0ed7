package dev.underpin.cli;

import java.util.List;

/**
 * What the launcher runs once after a build, in one process: the commands that people wait for, so that the archive it leaves
 * behind holds their classes. Only speed depends on it.
 */
public final class Training {

    private Training() {}

    /** @param arguments a script of a schema, a folder of scripts that change it, and a folder to write to */
    public static void main(String[] arguments) {
        String schema = arguments[0];
        String changes = arguments[1];
        String folder = arguments[2];
        Terminal terminal = Terminal.system();
        for (String[] command : List.of(
                new String[] {"audit", schema, "--out", folder + "/audit"},
                new String[] {"lint", schema},
                new String[] {"lint", changes, "--base", schema},
                new String[] {"lint", "--static", changes},
                new String[] {
                    "plan", schema, "--to", changes + "/1_changes.sql", "--allow-loss", "--out", folder + "/plan"
                })) {
            Main.run(command, terminal);
        }
        System.exit(0);
    }
}
