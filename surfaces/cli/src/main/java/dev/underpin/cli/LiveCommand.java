package dev.underpin.cli;

import dev.underpin.app.Running;
import dev.underpin.model.run.RunEnd;
import dev.underpin.model.run.UndoEnd;
import java.net.InetAddress;
import java.net.UnknownHostException;
import picocli.CommandLine.Option;

/** What the commands have that look after a plan on a live database. */
abstract class LiveCommand extends TerminalCommand {

    @Option(
            names = "--on",
            required = true,
            paramLabel = "SOURCE",
            description = "The live database: a URL, env:VARIABLE, or a name from underpin.yaml.")
    private String on = "";

    String on() {
        return on;
    }

    Running running(RunScreen screen) {
        return underpin().running(source(on), configuration(), screen);
    }

    /** For the journal: who, at which machine. */
    static String who() {
        String user = System.getProperty("user.name", "?");
        try {
            return user + "@" + InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return user;
        }
    }

    static int exitCode(RunEnd end) {
        return end instanceof RunEnd.Stopped ? Main.FAULT : 0;
    }

    static int exitCode(UndoEnd end) {
        return end instanceof UndoEnd.Stopped ? Main.FAULT : 0;
    }
}
