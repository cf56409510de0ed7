package dev.underpin.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;

/** How much heap work takes, in mebibytes. */
final class PeakHeap {

    private final List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();

    /** Forgets former peaks, and the garbage they were made of. */
    void reset() {
        System.gc();
        pools.forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    /** The pools' peaks since the reset, added up. Garbage that was not collected yet counts, so this is an upper bound. */
    double peak() {
        return pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / 1048576.0;
    }

    /** What is in use after a collection. */
    double kept() {
        System.gc();
        return pools.stream().mapToLong(pool -> pool.getUsage().getUsed()).sum() / 1048576.0;
    }
}
