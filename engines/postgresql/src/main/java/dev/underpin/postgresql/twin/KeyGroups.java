package dev.underpin.postgresql.twin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The different keys of an index and how many rows have each. Beginning with the column that has most values, each other one splits the
 * groups further, as if it had nothing to do with them.
 */
final class KeyGroups {

    /** How finely sizes are told apart. */
    private static final double STEP = Math.log(1.08);

    /**
     * Keys alike.
     *
     * @param keys how many
     * @param rows of each, on average
     * @param nulls a bit for each column, by position from 0, that is NULL in them
     */
    record Group(double keys, double rows, long nulls) {}

    private List<Group> groups = List.of();

    private KeyGroups() {}

    /**
     * @param rows of the table
     * @param part of them that the index holds
     */
    static KeyGroups of(List<IndexedColumn> columns, double rows, double part) {
        var made = new KeyGroups();
        List<ValueShares> shares = columns.stream()
                .map(column -> ValueShares.of(column, rows))
                .sorted(Comparator.comparing(ValueShares::values).reversed())
                .toList();
        made.groups = shares.getFirst().shares().stream()
                .map(share -> new Group(share.values(), share.each() * rows, mask(shares.getFirst(), share)))
                .toList();
        shares.stream().skip(1).forEach(made::split);
        if (part < 1) {
            made.groups = made.groups.stream()
                    .map(group -> divided(group, 1, Math.max(part, 1e-9), 0))
                    .toList();
        }
        return made;
    }

    private static long mask(ValueShares shares, ValueShares.Share share) {
        return share.isNull() ? 1L << shares.column().position() - 1 : 0;
    }

    private void split(ValueShares shares) {
        Map<List<Long>, Group> alike = new HashMap<>();
        for (Group group : groups) {
            for (ValueShares.Share share : shares.shares()) {
                Group piece = divided(group, share.values(), share.each(), mask(shares, share));
                alike.merge(
                        List.of(Math.round(Math.log(piece.rows()) / STEP), piece.nulls()), piece, KeyGroups::together);
            }
        }
        groups = List.copyOf(alike.values());
    }

    /** What is left of a group when each of its rows falls to each of so many parts by chance. */
    private static Group divided(Group group, double parts, double chance, long nulls) {
        double some = -Math.expm1(Math.max(1, group.rows()) * Math.log1p(-Math.min(chance, 1 - 1e-12)));
        return new Group(group.keys() * parts * some, group.rows() * chance / some, group.nulls() | nulls);
    }

    private static Group together(Group one, Group other) {
        double keys = one.keys() + other.keys();
        return new Group(keys, (one.keys() * one.rows() + other.keys() * other.rows()) / keys, one.nulls());
    }

    /** The same rows over another number of keys. */
    KeyGroups with(double keys) {
        double scale = keys / keys();
        var scaled = new KeyGroups();
        scaled.groups = groups.stream()
                .map(group -> new Group(group.keys() * scale, group.rows() / scale, group.nulls()))
                .toList();
        return scaled;
    }

    List<Group> all() {
        return groups;
    }

    double keys() {
        return groups.stream().mapToDouble(Group::keys).sum();
    }

    /** The groups with so many rows each; what is few is spread as chance spreads it. */
    List<Group> exact() {
        List<Group> exact = new ArrayList<>();
        for (Group group : groups) {
            if (group.rows() <= 1.001) {
                exact.add(new Group(group.keys() * group.rows(), 1, group.nulls()));
            } else if (group.rows() > ChanceCounts.FEW) {
                exact.add(group);
            } else {
                double[] shares = ChanceCounts.around(group.rows());
                for (int rows = 1; rows < shares.length; rows++) {
                    exact.add(new Group(group.keys() * shares[rows], rows, group.nulls()));
                }
            }
        }
        return exact;
    }
}
