package dev.underpin.tune.structure;

import dev.underpin.model.tune.StructureAdvice;
import java.util.List;
import java.util.stream.Stream;

/** One thing that can be better built. It shows its reckoning, and says nothing where what it would reckon with is not known. */
@FunctionalInterface
public interface StructureRule {

    /** In the order in which they are told. */
    List<StructureRule> ALL = List.of(
            new NeverAnalysed(),
            new JointStatistics(),
            new PartitionByTime(),
            new SummaryTable(),
            new CopiedColumn(),
            new RoomForUpdates(),
            new VacuumOfLarge());

    Stream<StructureAdvice> advice(StructureFacts facts);
}
