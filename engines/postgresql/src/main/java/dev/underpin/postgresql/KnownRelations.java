package dev.underpin.postgresql;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.CatalogEntry;
import dev.underpin.model.effect.Relation;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Names in a statement as relations: under what they were called before it, and where they are new, after it. */
record KnownRelations(KnownCatalog before, KnownCatalog after) {

    /** What happens, to whom: the relations that the form found. Those that cannot be told are left out. */
    Stream<Relation> of(LockLine.OfName claim, Fit fit) {
        return fit.named(claim.called()).stream()
                .map(name -> claim.called().endsWith("-of") ? name.subList(0, name.size() - 1) : name)
                .filter(name -> !name.isEmpty() && !before.isTemporary(name) && !after.isTemporary(name))
                .flatMap(name -> of(claim, name).stream());
    }

    private Optional<Relation> of(LockLine.OfName claim, List<String> name) {
        ObjectName object = before.resolve(name);
        return switch (claim.called()) {
            case "index", "indexes" -> index(object, claim.ofTable());
            case "view", "views" -> Optional.of(whole(object, Relation.Kind.VIEW));
            case "matview", "matviews" -> Optional.of(whole(object, Relation.Kind.MATERIALIZED_VIEW));
            case "sequence", "sequences" -> Optional.of(whole(object, Relation.Kind.SEQUENCE));
            default -> Optional.of(relation(Subject.table(object)));
        };
    }

    private Optional<Relation> index(ObjectName name, boolean itsTable) {
        Optional<CatalogEntry> known = before.index(name).or(() -> after.index(name));
        return known.map(index -> {
            ObjectName table = Objects.requireNonNull(index.subject().owner());
            return itsTable
                    ? relation(Subject.table(table))
                    : new Relation(name, Relation.Kind.INDEX, table, index.fresh());
        });
    }

    /** A table that a query reads; what is known to be no table is left out. */
    Optional<Relation> table(List<String> name) {
        boolean known = !name.getFirst().startsWith("pg_") && !name.getFirst().equals("information_schema");
        return known && !before.isTemporary(name)
                ? Optional.of(relation(Subject.table(before.resolve(name))))
                : Optional.empty();
    }

    /** As facts name a table: with its schema and a dot. */
    Relation named(String dotted) {
        int dot = dotted.indexOf('.');
        return relation(Subject.table(new ObjectName(dotted.substring(0, dot), dotted.substring(dot + 1))));
    }

    /** The table, or view, that the subject is or belongs to. */
    Relation relation(Subject subject) {
        ObjectName owner = subject.owner();
        return whole(owner != null ? owner : new ObjectName("", ""), Relation.Kind.TABLE);
    }

    private Relation whole(ObjectName name, Relation.Kind usual) {
        for (Subject.Kind kind : List.of(Subject.Kind.TABLE, Subject.Kind.VIEW, Subject.Kind.SEQUENCE)) {
            Subject subject = Subject.of(kind, name);
            for (KnownCatalog catalog : List.of(before, after)) {
                CatalogEntry entry = catalog.entry(subject);
                if (entry.fact("kind") != null) {
                    return new Relation(name, kind(entry.text("kind")), name, entry.fresh());
                }
            }
        }
        return new Relation(name, usual, name, false);
    }

    private static Relation.Kind kind(String fact) {
        return switch (fact) {
            case "partitioned table" -> Relation.Kind.PARTITIONED_TABLE;
            case "view" -> Relation.Kind.VIEW;
            case "materialized view" -> Relation.Kind.MATERIALIZED_VIEW;
            case "sequence" -> Relation.Kind.SEQUENCE;
            default -> Relation.Kind.TABLE;
        };
    }
}
