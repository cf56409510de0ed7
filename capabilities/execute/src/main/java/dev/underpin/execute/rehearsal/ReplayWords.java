package dev.underpin.execute.rehearsal;

import dev.underpin.model.rehearsal.ReplayedWorkload;
import dev.underpin.model.rehearsal.ReplayedWorkload.LeftOut;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What whoever runs a plan has to know of the recorded statements that it was rehearsed among. */
public final class ReplayWords {

    private static final int REASONS = 5;

    private ReplayWords() {}

    static List<String> remarks(ReplayedWorkload workload) {
        var remarks = new ArrayList<String>();
        if (!workload.leftOut().isEmpty()) {
            remarks.add(leftOut(workload));
        }
        if (workload.share() < 0.5) {
            remarks.add(String.format(
                    Locale.ROOT,
                    "Less than half of the recorded calls were sent (%.0f %%): what the plan means to the others is not known",
                    100 * workload.share()));
        }
        remarks.addAll(workload.notes());
        if (workload.metKeys() > 0) {
            remarks.add(String.format(
                    Locale.ROOT,
                    "%,d calls of clients met keys or references that stand before and behind the plan: the values were drawn here",
                    workload.metKeys()));
        }
        return remarks;
    }

    /** {@code 23 of 61 recorded statements with 4.0 % of the calls and 2.1 % of the time were not sent: refused: … (12); …} */
    static String leftOut(ReplayedWorkload workload) {
        List<LeftOut> all = workload.leftOut();
        int statements = all.stream().mapToInt(LeftOut::statements).sum();
        long calls = all.stream().mapToLong(LeftOut::calls).sum();
        double milliseconds = all.stream().mapToDouble(LeftOut::milliseconds).sum();
        return String.format(
                        Locale.ROOT,
                        "%,d of %,d recorded statements with %.1f %% of the calls",
                        statements,
                        workload.statements(),
                        100.0 * calls / Math.max(workload.calls(), 1))
                + (workload.milliseconds() > 0
                        ? String.format(
                                Locale.ROOT, " and %.1f %% of the time", 100 * milliseconds / workload.milliseconds())
                        : "")
                + " were not sent: " + reasons(workload);
    }

    /** {@code refused: relation "x" does not exist [42P01] (12); about the server and its catalogs (11)} */
    public static String reasons(ReplayedWorkload workload) {
        List<LeftOut> all = workload.leftOut();
        String first = all.stream()
                .limit(REASONS)
                .map(reason -> reason.why() + " (" + reason.statements() + ")")
                .collect(Collectors.joining("; "));
        int others = all.stream().skip(REASONS).mapToInt(LeftOut::statements).sum();
        return others == 0 ? first : first + "; for other reasons (" + others + ")";
    }

    static String statements(long count) {
        return String.format(Locale.ROOT, count == 1 ? "%,d statement" : "%,d statements", count);
    }
}
