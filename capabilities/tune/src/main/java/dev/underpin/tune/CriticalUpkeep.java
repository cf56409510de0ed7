package dev.underpin.tune;

import dev.underpin.model.twin.IndexWish;
import java.util.Collection;
import java.util.List;

/** Upkeep that critical queries bear no more of than today: what would be more for them is beyond price. */
final class CriticalUpkeep implements Upkeep {

    private static final double ROUNDING = 1e-9;

    private final WorkloadUpkeep writes;
    private final Upkeep upkeep;
    private final double most;

    /** @param today the indexes that there are */
    CriticalUpkeep(WorkloadUpkeep writes, Upkeep upkeep, List<IndexWish> today) {
        this.writes = writes;
        this.upkeep = upkeep;
        this.most = writes.critical(today) * (1 + ROUNDING);
    }

    @Override
    public double of(Collection<IndexWish> indexes) {
        return writes.critical(indexes) > most ? Double.POSITIVE_INFINITY : upkeep.of(indexes);
    }
}
