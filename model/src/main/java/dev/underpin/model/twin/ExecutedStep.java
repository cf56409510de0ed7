package dev.underpin.model.twin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A step of a plan as it was run.
 *
 * @param kind in the engine's words: {@code Hash Join}, {@code Seq Scan}
 * @param role for the step above, in the engine's words: {@code Inner}, {@code SubPlan}; empty at the top
 * @param join what kind of join it is: {@code Left}, {@code Semi}; empty where it is none
 * @param relation it reads or changes, without its schema, which plans rarely name; null where there is none
 * @param index it reads by; null where it reads by none
 * @param keys it sorts or groups by, with dots for values
 * @param figures those that are not 0
 * @param inputs the steps it gets its rows from
 */
public record ExecutedStep(
        String kind,
        String role,
        String join,
        @Nullable String relation,
        @Nullable String index,
        List<String> keys,
        List<StepCondition> conditions,
        Passes passes,
        Map<StepFigure, Double> figures,
        List<ExecutedStep> inputs) {

    public ExecutedStep {
        keys = List.copyOf(keys);
        conditions = List.copyOf(conditions);
        figures = Map.copyOf(figures);
        inputs = List.copyOf(inputs);
    }

    /** It and all below, each before those it gets its rows from. */
    public Stream<ExecutedStep> all() {
        return Stream.concat(Stream.of(this), inputs.stream().flatMap(ExecutedStep::all));
    }

    /** 0 where it was not counted. */
    public double figure(StepFigure which) {
        return figures.getOrDefault(which, 0.0);
    }

    /** The same without what the steps below did of it. */
    public double own(StepFigure which) {
        return figure(which)
                - inputs.stream().mapToDouble(input -> input.figure(which)).sum();
    }

    /** Without the time of the steps below; NaN where times were not taken. What runs once beforehand counts where it is waited for. */
    public double ownMilliseconds() {
        return Math.max(
                0,
                passes.milliseconds()
                        - inputs.stream()
                                .filter(input -> !input.role().equals("InitPlan"))
                                .filter(input -> input.passes().loops() > 0)
                                .mapToDouble(input -> input.passes().milliseconds())
                                .sum());
    }

    public Optional<StepCondition> condition(StepCondition.Kind which) {
        return conditions.stream()
                .filter(condition -> condition.kind() == which)
                .findFirst();
    }

    /** Columns that are compared with one value each, by whichever of its conditions. */
    public Set<String> equal() {
        Set<String> columns = new TreeSet<>();
        conditions.forEach(condition -> columns.addAll(condition.equal()));
        return columns;
    }

    /** The input that is gone through once. */
    public Optional<ExecutedStep> outer() {
        return inputs.stream().filter(input -> input.role().equals("Outer")).findFirst();
    }

    /** The input that is gone through for each row of the other, or kept for it. */
    public Optional<ExecutedStep> inner() {
        return inputs.stream().filter(input -> input.role().equals("Inner")).findFirst();
    }
}
