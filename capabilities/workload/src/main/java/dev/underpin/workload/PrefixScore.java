package dev.underpin.workload;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How well a prefix fits some lines.
 *
 * @param lines it reads
 * @param together lines that go on with a message and are of its session: a line number taken for a process is found out so
 * @param odd names of databases and roles that hold what else stands between two values: {@code shop/psql} is more often two than one
 * @param plain names of databases and roles without it
 * @param sessions how many it tells apart
 */
record PrefixScore(int lines, int together, int odd, int plain, int sessions) implements Comparable<PrefixScore> {

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_.$-]+");

    private static final Comparator<PrefixScore> ORDER = Comparator.comparingInt(PrefixScore::lines)
            .thenComparingInt(PrefixScore::together)
            .thenComparingInt(score -> score.plain() - score.odd())
            .thenComparingInt(score -> Math.min(2, score.sessions()))
            .thenComparingInt(score -> -score.sessions());

    static PrefixScore of(LinePrefix prefix, List<String> lines) {
        int read = 0;
        int together = 0;
        int odd = 0;
        int plain = 0;
        String before = "";
        Set<String> sessions = new HashSet<>();
        for (String line : lines) {
            if (prefix.reads(line)) {
                read++;
                String session = prefix.session();
                together += Severities.MORE.contains(prefix.severity()) && session.equals(before) ? 1 : 0;
                before = session;
                for (String name : prefix.names()) {
                    boolean isPlain = PLAIN.matcher(name).matches();
                    odd += isPlain ? 0 : 1;
                    plain += isPlain ? 1 : 0;
                }
                if (!session.isEmpty()) {
                    sessions.add(session);
                }
            }
        }
        return new PrefixScore(read, together, odd, plain, sessions.size());
    }

    @Override
    public int compareTo(PrefixScore other) {
        return ORDER.compare(this, other);
    }
}
