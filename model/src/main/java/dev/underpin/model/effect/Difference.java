package dev.underpin.model.effect;

import dev.underpin.model.catalog.Subject;
import java.util.Objects;

/** One object that a statement made, changed or removed. The object is the same one where it was renamed or moved. */
public sealed interface Difference {

    /** As it is afterwards, or was before it went. */
    CatalogEntry entry();

    default Subject.Kind kind() {
        return entry().subject().kind();
    }

    /** It was not there before. */
    record Created(CatalogEntry entry) implements Difference {}

    /** It is gone. */
    record Dropped(CatalogEntry entry) implements Difference {}

    /** It is there still, and different. */
    record Altered(CatalogEntry before, CatalogEntry after) implements Difference {
        @Override
        public CatalogEntry entry() {
            return after;
        }

        public boolean renamed() {
            return !before.name().equals(after.name());
        }

        /** Whether the named fact is another one now. */
        public boolean changed(String fact) {
            return !Objects.equals(before.fact(fact), after.fact(fact));
        }
    }
}
