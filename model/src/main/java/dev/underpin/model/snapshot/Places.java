package dev.underpin.model.snapshot;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where subjects were made. Built once for a list of definitions; every question is a look-up. */
public final class Places {

    private final Map<Subject, Place> subjects = new HashMap<>();
    private final Map<ObjectName, Place> owners = new HashMap<>();

    Places(List<Definition> definitions) {
        for (Definition definition : definitions) {
            Subject subject = definition.subject();
            subjects.putIfAbsent(subject, definition.place());
            ObjectName owner = subject.owner();
            if (owner != null && subject.part() == null) {
                owners.putIfAbsent(owner, definition.place());
            }
        }
    }

    /** By the subject's own line, or by the line of the object it is a part of. */
    public Optional<Place> of(Subject subject) {
        Place own = subjects.get(subject);
        ObjectName owner = subject.owner();
        return Optional.ofNullable(own == null && owner != null ? owners.get(owner) : own);
    }
}
