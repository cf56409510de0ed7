package dev.underpin.tune.query;

import dev.underpin.engine.Twin;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.View;
import dev.underpin.model.query.QueryTree;
import dev.underpin.model.query.RangeEntry;
import dev.underpin.model.twin.RelationFacts;
import dev.underpin.model.twin.TwinBundle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells queries that ask nothing but the server's own catalogs, by themselves or through views: those of monitoring, of tools, of mappers that
 * look at what there is. The twin has other catalogs, and nobody can change what the database's are.
 */
public final class CatalogQuestions {

    private final Twin twin;
    private final Set<ObjectName> stored = new HashSet<>();
    private final Map<ObjectName, View> views;

    public CatalogQuestions(Twin twin, TwinBundle bundle) {
        this.twin = twin;
        bundle.catalog().tables().forEach(table -> stored.add(table.name()));
        bundle.relations().stream().map(RelationFacts::relation).forEach(stored::add);
        this.views = bundle.catalog()
                .objects(View.class)
                .collect(Collectors.toMap(View::name, view -> view, (one, other) -> one, HashMap::new));
    }

    /** What it reads is there, and none of it is the database's. Not of what the twin does not take. */
    public boolean isOne(String query) {
        return QueryReview.tree(twin, query).filter(this::isOne).isPresent();
    }

    boolean isOne(QueryTree query) {
        Set<ObjectName> read = read(query, new HashSet<>()).collect(Collectors.toSet());
        return !read.isEmpty() && read.stream().noneMatch(this::isTheDatabases);
    }

    /** The twin names no sequences. */
    private boolean isTheDatabases(ObjectName relation) {
        return relation.name().isEmpty() || stored.contains(relation);
    }

    /** In place of views what they read. */
    private Stream<ObjectName> read(QueryTree query, Set<ObjectName> seen) {
        return query.all()
                .flatMap(each -> each.range().stream())
                .flatMap(entry -> entry instanceof RangeEntry.Relation relation
                        ? Stream.of(relation.name())
                        : Stream.<ObjectName>empty())
                .flatMap(name -> {
                    View view = views.get(name);
                    if (view == null) {
                        return Stream.of(name);
                    }
                    Optional<QueryTree> within =
                            seen.add(name) ? QueryReview.tree(twin, view.query()) : Optional.<QueryTree>empty();
                    return within.stream().flatMap(tree -> read(tree, seen));
                });
    }
}
