package dev.underpin.execute.rehearsal;

import dev.underpin.engine.ClientStatement;
import dev.underpin.model.rehearsal.Application;
import dev.underpin.model.rehearsal.Refusal;
import dev.underpin.model.rehearsal.TriedStatement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What both applications send. */
public record TriedApplications(List<Tried> statements) {

    /** A statement, as it is told of and as it is sent. */
    public record Tried(TriedStatement told, ClientStatement sent) {
        int number() {
            return told.number();
        }
    }

    public TriedApplications {
        statements = List.copyOf(statements);
    }

    /**
     * Numbers the statements, from 1 over both applications.
     *
     * @param old of the application of today
     * @param latter of the one that is deployed during the plan
     */
    public static TriedApplications of(List<ClientStatement> old, List<ClientStatement> latter) {
        var all = new ArrayList<Tried>();
        old.forEach(sent -> all.add(new Tried(new TriedStatement(all.size() + 1, Application.OLD, sent.sql()), sent)));
        latter.forEach(sent ->
                all.add(new Tried(new TriedStatement(all.size() + 1, Application.NEW, sent.sql()), sent)));
        return new TriedApplications(all);
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
        Set<Integer> numbers = refused.stream().map(Refusal::statement).collect(Collectors.toSet());
        return new TriedApplications(statements.stream()
                .filter(tried -> tried.told().application() != application || !numbers.contains(tried.number()))
                .toList());
    }
}
