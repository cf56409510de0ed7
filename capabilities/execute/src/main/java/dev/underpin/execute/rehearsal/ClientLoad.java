package dev.underpin.execute.rehearsal;

import dev.underpin.engine.Answer;
import dev.underpin.engine.Client;
import dev.underpin.engine.Stage;
import dev.underpin.model.rehearsal.Application;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Clients that go on whatever happens, each over a session of its own, each with a statement due at a fixed beat. One that has to wait does
 * not make the next ones fewer: they are late, as an application's requests would be.
 */
final class ClientLoad implements AutoCloseable {

    private static final long LATE_AT_MOST = TimeUnit.SECONDS.toNanos(2);

    private final TriedApplications applications;
    private final RehearsalWishes wishes;
    private final DoubleSupplier clock;
    private final Map<Application, Speech> speeches = new ConcurrentHashMap<>();
    private final Queue<ClientCall> calls = new ConcurrentLinkedQueue<>();
    private final List<Thread> clients = new ArrayList<>();
    private final Stage stage;
    private volatile List<Application> deployed = List.of(Application.OLD);
    private volatile boolean over;

    /** @param clock milliseconds, the same as of whatever else is written down */
    ClientLoad(Stage stage, TriedApplications applications, RehearsalWishes wishes, DoubleSupplier clock) {
        this.stage = stage;
        this.applications = applications;
        this.wishes = wishes;
        this.clock = clock;
        speak(Application.OLD);
        for (int i = 0; i < wishes.clients(); i++) {
            Client client = stage.client();
            int number = i;
            clients.add(Thread.ofVirtual().name("client " + i).start(() -> work(client, number)));
        }
    }

    /** What an application says. */
    private record Speech(WeightedDraw statements, ValuePool values) {}

    private void speak(Application application) {
        List<TriedApplications.Tried> statements = applications.of(application);
        if (!statements.isEmpty()) {
            var values = new ValuePool(
                    stage,
                    statements.stream().map(TriedApplications.Tried::sent).toList());
            speeches.put(application, new Speech(new WeightedDraw(statements), values));
        }
    }

    private void work(Client client, int number) {
        var random = new Random(wishes.seed() + number);
        long beat = Math.max(wishes.beat().toNanos(), applications.beat().toNanos());
        long due = System.nanoTime() + beat * number / wishes.clients();
        try (client) {
            while (!over) {
                TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                List<Application> now = deployed;
                boolean slow =
                        call(client, now.get(number % now.size()), random, Math.max(System.nanoTime() - due, 0) / 1e6);
                due = Math.max(due + beat, System.nanoTime() - (slow ? 0 : LATE_AT_MOST));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return whether it was a statement that takes long by itself: nobody waits for such a one with the next */
    private boolean call(Client client, Application application, Random random, double late) {
        Speech speech = speeches.get(application);
        if (speech == null) {
            return false;
        }
        TriedApplications.Tried tried = speech.statements().draw(random);
        List<@Nullable String> drawn = speech.values().values(tried.sent(), random);
        double start = clock.getAsDouble();
        Answer answer = client.call(tried.sent(), drawn);
        calls.add(new ClientCall(
                tried.number(),
                start - late,
                clock.getAsDouble(),
                answer.refusal().orElse(""),
                answer.key().filter(applications.standing()::contains).isPresent(),
                tried.how().slow()));
        return tried.how().slow();
    }

    /** For a while both applications run, as in a rolling deployment; from then on the new one alone. */
    void deploy() {
        speak(Application.NEW);
        deployed = List.of(Application.OLD, Application.NEW);
        rest();
        deployed = List.of(Application.NEW);
    }

    boolean isDeployed() {
        return deployed.contains(Application.NEW);
    }

    /** Lets clients work. */
    void rest() {
        try {
            Thread.sleep(wishes.calm());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** All calls that were under way at any moment of a time. */
    List<ClientCall> within(double from, double to) {
        return calls.stream()
                .filter(call -> call.end() >= from && call.due() <= to)
                .toList();
    }

    /** Lets every client finish what it is at. */
    @Override
    public void close() {
        over = true;
        for (Thread client : clients) {
            try {
                client.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
