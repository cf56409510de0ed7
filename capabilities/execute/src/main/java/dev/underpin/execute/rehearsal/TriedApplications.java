package dev.underpin.execute.rehearsal;

import dev.underpin.engine.ClientStatement;
import dev.underpin.model.rehearsal.Application;
import dev.underpin.model.rehearsal.Boundary;
import dev.underpin.model.rehearsal.Refusal;
import dev.underpin.model.rehearsal.ReplayedWorkload;
import dev.underpin.model.rehearsal.TriedStatement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What both applications send.
 *
 * @param workload that the old one's statements are from; empty where they were derived or written
 * @param beat at which the stage keeps up with them: clients do not send them faster
 * @param standing keys and references that are before the plan and behind it: a refusal for one of them comes of the values drawn
 */
public record TriedApplications(
        List<Tried> statements, Optional<ReplayedWorkload> workload, Duration beat, Set<String> standing) {

    /** The share of the new application's calls that use what is new, at least. */
    private static final double NEW_AT_LEAST = 0.1;

    /** A statement, as it is told of and as it is sent. */
    record Tried(TriedStatement told, ClientStatement sent, Sending how) {
        int number() {
            return told.number();
        }

        boolean isDerivedForNew() {
            return told.application() == Application.NEW && !how.guess();
        }

        Tried weighing(double weight) {
            return isDerivedForNew() ? new Tried(told, sent, how.weighing(weight)) : this;
        }
    }

    public TriedApplications {
        statements = List.copyOf(statements);
        standing = Set.copyOf(standing);
    }

    /**
     * Numbers the statements, from 1 over both applications.
     *
     * @param old of the application of today
     * @param latter of the one that is deployed during the plan
     */
    public static TriedApplications of(List<ClientStatement> old, List<ClientStatement> latter) {
        return new TriedApplications(numbered(alike(old), alike(latter)), Optional.empty(), Duration.ZERO, Set.of());
    }

    /** The old application sends what was recorded, the new one what is said. */
    public static TriedApplications of(Replay replay, List<ClientStatement> latter) {
        return recorded(replay, alike(latter));
    }

    /** The same where nobody says what the new one sends: what the old one does and still works, and what uses the new schema. */
    public static TriedApplications guessed(Replay replay, List<ClientStatement> derived) {
        Stream<RecordedCall> same = replay.calls().stream()
                .map(call -> new RecordedCall(call.statement(), call.how().guessed()));
        return recorded(replay, Stream.concat(same, alike(derived).stream()).toList());
    }

    private static TriedApplications recorded(Replay replay, List<RecordedCall> latter) {
        return new TriedApplications(
                numbered(replay.calls(), latter), Optional.of(replay.told()), replay.beat(), replay.standing());
    }

    private static List<RecordedCall> alike(List<ClientStatement> statements) {
        return statements.stream()
                .map(sent -> new RecordedCall(sent, Sending.ALIKE))
                .toList();
    }

    private static List<Tried> numbered(List<RecordedCall> old, List<RecordedCall> latter) {
        var all = new ArrayList<Tried>();
        old.forEach(call -> all.add(tried(all.size() + 1, Application.OLD, call)));
        latter.forEach(call -> all.add(tried(all.size() + 1, Application.NEW, call)));
        return all;
    }

    private static Tried tried(int number, Application application, RecordedCall call) {
        return new Tried(
                new TriedStatement(number, application, call.statement().sql()), call.statement(), call.how());
    }

    List<Tried> of(Application application) {
        return statements.stream()
                .filter(tried -> tried.told().application() == application)
                .toList();
    }

    List<TriedStatement> told() {
        return statements.stream().map(Tried::told).toList();
    }

    /** Without those of one application that were refused. */
    TriedApplications without(Application application, Collection<Refusal> refused) {
        return without(tried -> tried.told().application() == application, refused);
    }

    /**
     * Without what was only supposed of the new application, and is refused at the plan's end. What is derived from the new schema is sent in
     * its place.
     */
    TriedApplications settled(Collection<Refusal> atEnd) {
        TriedApplications settled = without(tried -> tried.how().guess(), atEnd);
        double supposed = guessedWeight();
        double kept = settled.guessedWeight();
        long derived =
                settled.statements.stream().filter(Tried::isDerivedForNew).count();
        double each = Math.max(supposed - kept, kept * NEW_AT_LEAST / (1 - NEW_AT_LEAST)) / Math.max(derived, 1);
        return supposed == 0
                ? settled
                : settled.with(settled.statements.stream()
                        .map(tried -> tried.weighing(each))
                        .toList());
    }

    /** The same boundaries, with refusals of these statements alone. */
    List<Boundary> seenAt(List<Boundary> boundaries) {
        Set<Integer> numbers = statements.stream().map(Tried::number).collect(Collectors.toSet());
        return boundaries.stream().map(boundary -> boundary.of(numbers)).toList();
    }

    private double guessedWeight() {
        return statements.stream()
                .filter(tried -> tried.how().guess())
                .mapToDouble(tried -> tried.how().weight())
                .sum();
    }

    private TriedApplications without(Predicate<Tried> which, Collection<Refusal> refused) {
        Set<Integer> numbers = refused.stream().map(Refusal::statement).collect(Collectors.toSet());
        return with(statements.stream()
                .filter(tried -> !which.test(tried) || !numbers.contains(tried.number()))
                .toList());
    }

    private TriedApplications with(List<Tried> others) {
        return new TriedApplications(others, workload, beat, standing);
    }
}
