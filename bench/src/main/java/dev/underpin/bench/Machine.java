package dev.underpin.bench;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Where figures were taken: without it they say little.
 *
 * @param load the operating system's load average of the last minute when the benchmark began; negative where unknown
 */
record Machine(
        int cores,
        long memoryMebibytes,
        long heapMebibytes,
        String collector,
        String system,
        String jdk,
        double load,
        String startedAt) {

    static Machine here() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        long memory = system instanceof com.sun.management.OperatingSystemMXBean more ? more.getTotalMemorySize() : -1;
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                memory >> 20,
                Runtime.getRuntime().maxMemory() >> 20,
                ManagementFactory.getGarbageCollectorMXBeans().getFirst().getName(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                System.getProperty("java.vm.name") + " " + Runtime.version(),
                system.getSystemLoadAverage(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    }

    @Override
    public String toString() {
        return cores + " cores, " + memoryMebibytes + " MiB; heap at most " + heapMebibytes + " MiB, " + collector
                + "; " + jdk + "; " + system + "; load at the start " + load;
    }
}
