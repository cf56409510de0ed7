package dev.underpin.model.plan;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** One piece of a plan that either has been done or not. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "step")
public sealed interface Step permits RunSql, Backfill, CopyRows, AwaitDeploy, Assert {

    /** What it does, as a heading. */
    String title();

    default List<Hazard> hazards() {
        return List.of();
    }
}
