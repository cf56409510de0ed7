package dev.underpin.cli;

import dev.underpin.demo.DemoDatabase;
import dev.underpin.engine.Target;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;

/** {@code underpin demo}. */
@Command(name = "demo", description = "Start the demo database and keep it running until Ctrl-C.", sortOptions = false)
final class DemoCommand extends TerminalCommand {

    @Override
    public Integer call() throws InterruptedException {
        try (DemoDatabase demo = underpin().demo()) {
            terminal().endProgress();
            Target target = demo.target(Duration.ofSeconds(30));
            terminal().out().println(target.url());
            terminal().out().println("PGPASSWORD=" + target.password());
            terminal()
                    .out()
                    .println(
                            "The password is worth nothing once the demo has ended. Ctrl-C ends it and removes its files.");
            terminal().out().flush();
            new CountDownLatch(1).await();
            return 0;
        }
    }
}
