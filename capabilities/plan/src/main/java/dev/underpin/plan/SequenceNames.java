package dev.underpin.plan;

import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.catalog.Column;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Sequence;
import dev.underpin.model.change.RenameSequence;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Sequences that go with the same column in both catalogs and only have another name: they go on where they are. */
final class SequenceNames {

    private final List<RenameSequence> renames;

    SequenceNames(Catalog from, Catalog to) {
        Set<ObjectName> before = names(from);
        Set<ObjectName> after = names(to);
        this.renames = from.objects(Sequence.class)
                .filter(was -> was.ownedBy() != null && !after.contains(was.name()))
                .flatMap(was -> to
                        .objects(Sequence.class)
                        .filter(is -> !before.contains(is.name())
                                && was.name().schema().equals(is.name().schema())
                                && Objects.equals(was.ownedBy(), is.ownedBy())
                                && was.type().equals(is.type())
                                && was.range().equals(is.range())
                                && was.persistence() == is.persistence())
                        .findFirst()
                        .map(is -> new RenameSequence(was, is))
                        .stream())
                .toList();
    }

    private static Set<ObjectName> names(Catalog catalog) {
        return catalog.objects(Sequence.class).map(Sequence::name).collect(Collectors.toSet());
    }

    List<RenameSequence> renames() {
        return renames;
    }

    boolean isOld(Sequence sequence) {
        return renames.stream().anyMatch(rename -> rename.before().equals(sequence));
    }

    boolean isNew(Sequence sequence) {
        return renames.stream().anyMatch(rename -> rename.after().equals(sequence));
    }

    /** Whether two defaults take their numbers from the same sequence. */
    boolean same(Column was, Column is) {
        return Optional.ofNullable(was.defaultValue())
                .filter(text -> renames.stream()
                        .anyMatch(rename ->
                                named(text, rename.before(), rename.after()).equals(is.defaultValue())))
                .isPresent();
    }

    private static String named(String text, Sequence from, Sequence to) {
        return text.replace(
                from.name().schema() + "." + from.name().name(),
                to.name().schema() + "." + to.name().name());
    }
}
