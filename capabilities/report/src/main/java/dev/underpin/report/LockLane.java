package dev.underpin.report;

import dev.underpin.model.rehearsal.LockSpan;
import java.util.Comparator;
import java.util.List;

/**
 * What was locked of one table, over the whole plan.
 *
 * @param told one sentence that says what the picture shows
 */
record LockLane(String table, String told, List<LockBar> bars, List<ClientWait> waits) {

    static LockLane of(String table, List<SeenLock> locks, TimeScale scale) {
        List<SeenLock> plan = locks.stream().filter(lock -> lock.span().plan()).toList();
        List<LockSpan> clients = locks.stream()
                .map(SeenLock::span)
                .filter(span -> !span.plan())
                .sorted(Comparator.comparingDouble(LockSpan::from))
                .toList();
        return new LockLane(
                table,
                told(plan, clients),
                plan.stream()
                        .map(lock -> LockBar.of(lock, scale))
                        .sorted(Comparator.comparingInt(LockBar::height).reversed())
                        .toList(),
                ClientWait.of(clients, scale));
    }

    private static String told(List<SeenLock> plan, List<LockSpan> clients) {
        String longest = plan.stream()
                .map(SeenLock::span)
                .max(Comparator.comparing((LockSpan span) -> span.mode().blocksReads())
                        .thenComparing(span -> span.mode().blocksWrites())
                        .thenComparing(LockSpan::held))
                .map(span -> ", " + span.mode() + " for " + Figures.milliseconds(span.held()) + " at most")
                .orElse("");
        String waited = clients.stream()
                .max(Comparator.comparingDouble(LockSpan::waited))
                .map(span -> PlanSummary.count(clients.size(), "wait") + " of clients, the longest "
                        + Figures.milliseconds(span.waited()))
                .orElse("no client waited");
        return PlanSummary.count(plan.size(), "lock") + " of the plan" + longest + "; " + waited + ".";
    }

    int height() {
        return ClientWait.height(waits);
    }
}
