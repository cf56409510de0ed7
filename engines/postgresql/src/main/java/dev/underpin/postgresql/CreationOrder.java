package dev.underpin.postgresql;

import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.catalog.CompositeType;
import dev.underpin.model.catalog.Dependency;
import dev.underpin.model.catalog.DomainType;
import dev.underpin.model.catalog.EnumType;
import dev.underpin.model.catalog.MaterializedView;
import dev.underpin.model.catalog.Partition;
import dev.underpin.model.catalog.RangeType;
import dev.underpin.model.catalog.Routine;
import dev.underpin.model.catalog.SchemaObject;
import dev.underpin.model.catalog.Sequence;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.Table;
import dev.underpin.model.catalog.View;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An order in which objects can be created: each after those it needs. Among the free ones simple kinds come first, then
 * names decide, so that equal catalogs give equal orders. In a circle a table goes first, bare: its defaults and checks
 * must follow later.
 */
public final class CreationOrder {

    private record Node(Subject subject, SchemaObject object) {}

    private static final Comparator<Node> PREFERENCE =
            Comparator.comparingInt((Node node) -> kindRank(node.object())).thenComparing(Node::subject);

    private final List<SchemaObject> ordered = new ArrayList<>();
    private final Set<SchemaObject> bare = new HashSet<>();

    public CreationOrder(Catalog catalog) {
        this(catalog, catalog.dependencies());
    }

    private CreationOrder(Catalog catalog, List<Dependency> dependencies) {
        Map<Subject, Node> nodes = new HashMap<>();
        catalog.objects(SchemaObject.class)
                .filter(object -> kindRank(object) >= 0)
                .forEach(object -> nodes.put(Subject.of(object), new Node(Subject.of(object), object)));
        Map<Subject, Set<Subject>> waitsFor = new HashMap<>();
        Map<Subject, List<Subject>> neededBy = new HashMap<>();
        for (Dependency dependency : dependencies) {
            if (nodes.containsKey(dependency.dependent()) && nodes.containsKey(dependency.needed())) {
                waitsFor.computeIfAbsent(dependency.dependent(), key -> new HashSet<>())
                        .add(dependency.needed());
                neededBy.computeIfAbsent(dependency.needed(), key -> new ArrayList<>())
                        .add(dependency.dependent());
            }
        }
        sort(nodes, waitsFor, neededBy);
    }

    /** With parents before their partitions and children, which can be made without them but go with them. */
    public static CreationOrder ofFamilies(Catalog catalog) {
        var dependencies = new ArrayList<>(catalog.dependencies());
        catalog.tables().forEach(table -> {
            Subject child = Subject.of(table);
            Stream.concat(Stream.ofNullable(table.partition()).map(Partition::parent), table.inherits().stream())
                    .forEach(parent -> dependencies.add(new Dependency(child, Subject.table(parent))));
        });
        return new CreationOrder(catalog, dependencies);
    }

    private void sort(
            Map<Subject, Node> nodes, Map<Subject, Set<Subject>> waitsFor, Map<Subject, List<Subject>> neededBy) {
        var free = new PriorityQueue<>(PREFERENCE);
        nodes.values().stream()
                .filter(node -> !waitsFor.containsKey(node.subject()))
                .forEach(free::add);
        Set<Subject> waiting = new HashSet<>(waitsFor.keySet());
        while (!free.isEmpty() || !waiting.isEmpty()) {
            Node next = free.poll();
            if (next == null) {
                next = breakCircle(nodes, waiting, waitsFor, neededBy);
                waiting.remove(next.subject());
                bare.add(next.object());
            }
            ordered.add(next.object());
            for (Subject dependent : neededBy.getOrDefault(next.subject(), List.of())) {
                Set<Subject> needs = waitsFor.getOrDefault(dependent, Set.of());
                needs.remove(next.subject());
                if (needs.isEmpty() && waiting.remove(dependent)) {
                    free.add(nodes.get(dependent));
                }
            }
        }
    }

    private static Node breakCircle(
            Map<Subject, Node> nodes,
            Set<Subject> waiting,
            Map<Subject, Set<Subject>> waitsFor,
            Map<Subject, List<Subject>> neededBy) {
        return circle(waiting, waitsFor, neededBy).stream()
                .map(nodes::get)
                .min(Comparator.<Node>comparingInt(node -> node.object() instanceof Table ? 0 : 1)
                        .thenComparing(PREFERENCE))
                .orElseThrow();
    }

    /** Objects that wait for each other and for nothing else. */
    private static Set<Subject> circle(
            Set<Subject> waiting, Map<Subject, Set<Subject>> waitsFor, Map<Subject, List<Subject>> neededBy) {
        Subject start = waiting.stream().min(Comparator.naturalOrder()).orElseThrow();
        while (true) {
            Set<Subject> needed = reachable(start, waiting, waitsFor);
            Set<Subject> back = reachable(start, needed, neededBy);
            Optional<Subject> deeper =
                    needed.stream().filter(subject -> !back.contains(subject)).min(Comparator.naturalOrder());
            if (deeper.isEmpty()) {
                return needed;
            }
            start = deeper.get();
        }
    }

    private static Set<Subject> reachable(
            Subject start, Set<Subject> within, Map<Subject, ? extends Collection<Subject>> steps) {
        Set<Subject> reached = new HashSet<>(Set.of(start));
        Deque<Subject> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            Collection<Subject> next = steps.get(open.pop());
            if (next != null) {
                next.stream().filter(within::contains).filter(reached::add).forEach(open::push);
            }
        }
        return reached;
    }

    /** All objects that are created by a statement of their own and that others may need. */
    public List<SchemaObject> objects() {
        return ordered;
    }

    /** Whether an object must be made without its defaults and checks, because these need what needs it. */
    public boolean isBare(SchemaObject object) {
        return bare.contains(object);
    }

    private static int kindRank(SchemaObject object) {
        return switch (object) {
            case EnumType enumType -> 0;
            case Sequence sequence -> 1;
            case DomainType domain -> 2;
            case RangeType range -> 3;
            case CompositeType composite -> 4;
            case Table table -> 5;
            case Routine routine -> 6;
            case View view -> 7;
            case MaterializedView view -> 8;
            default -> -1;
        };
    }
}
