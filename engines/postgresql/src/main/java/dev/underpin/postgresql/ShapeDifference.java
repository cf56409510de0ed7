package dev.underpin.postgresql;

import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.Difference;
import dev.underpin.model.effect.Relation;
import dev.underpin.model.effect.Rewrite;
import dev.underpin.sql.Verb;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What lies between two shapes: objects made, altered and gone, and relations that got new files. An object that was made anew
 * under its old name, as indexes are when a column changes its type, counts as the same one.
 */
record ShapeDifference(Shape before, Shape after, Set<Shape.Key> old) {

    List<Difference> differences() {
        var differences = new ArrayList<Difference>();
        var gone = new HashMap<Subject, Shape.Entry>();
        for (Shape.Entry then : before.entries().values()) {
            if (!after.entries().containsKey(then.key())) {
                gone.put(then.subject(), then);
            }
        }
        for (Shape.Entry now : after.entries().values()) {
            Shape.Entry same = before.entries().get(now.key());
            Shape.Entry then = same != null ? same : madeAnew(now, gone) ? gone.remove(now.subject()) : null;
            if (then == null) {
                differences.add(new Difference.Created(now.told(Shape.fresh(now, old))));
            } else if (!then.same(now)) {
                boolean fresh = Shape.fresh(now, old);
                differences.add(new Difference.Altered(then.told(fresh), now.told(fresh)));
            }
        }
        gone.values().forEach(then -> differences.add(new Difference.Dropped(then.told(Shape.fresh(then, old)))));
        differences.sort(Comparator.comparing(Difference::kind)
                .thenComparing(difference -> difference.entry().subject()));
        return differences;
    }

    /** Whether it took the place of what was called so. A column that the same table got for one that it had is another one. */
    private static boolean madeAnew(Shape.Entry now, Map<Subject, Shape.Entry> gone) {
        Shape.Entry then = gone.get(now.subject());
        return then != null && (now.key().kind() != Subject.Kind.COLUMN || then.relation() != now.relation());
    }

    /** New files; those of an index are told only where its table kept its own. */
    List<Rewrite> rewrites(Verb verb) {
        var rewrites = new ArrayList<Rewrite>();
        var tables = new HashSet<Long>();
        for (Shape.Entry now : after.entries().values()) {
            Shape.Entry then = before.entries().get(now.key());
            if (now.key().id() == now.relation() && then != null && !Objects.equals(then.files(), now.files())) {
                tables.add(now.relation());
                rewrites.add(new Rewrite(named(now), kind(then, now, verb)));
            }
        }
        Map<Subject, Shape.Entry> indexes = before.entries().values().stream()
                .filter(entry -> entry.key().kind() == Subject.Kind.INDEX)
                .collect(Collectors.toMap(Shape.Entry::subject, Function.identity(), (one, other) -> one));
        for (Shape.Entry now : after.entries().values()) {
            Shape.Entry then = now.key().kind() == Subject.Kind.INDEX ? indexes.get(now.subject()) : null;
            if (then != null && !tables.contains(now.relation()) && !Objects.equals(then.files(), now.files())) {
                rewrites.add(new Rewrite(named(now), Rewrite.Kind.COPIED));
            }
        }
        return rewrites;
    }

    private Relation named(Shape.Entry entry) {
        return Objects.requireNonNull(after.named(entry.key().id(), old));
    }

    private static Rewrite.Kind kind(Shape.Entry then, Shape.Entry now, Verb verb) {
        boolean emptied = then.bytes() > 0 ? now.bytes() == 0 : verb == Verb.TRUNCATE;
        return emptied ? Rewrite.Kind.EMPTIED : Rewrite.Kind.COPIED;
    }
}
