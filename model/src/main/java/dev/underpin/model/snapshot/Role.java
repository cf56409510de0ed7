package dev.underpin.model.snapshot;

import java.util.Comparator;
import java.util.List;

/** A login or group and its far-reaching rights. */
public record Role(String name, boolean login, boolean superuser, boolean bypassesRowSecurity, List<String> memberOf) {
    public Role {
        memberOf = memberOf.stream().sorted(Comparator.naturalOrder()).toList();
    }
}
