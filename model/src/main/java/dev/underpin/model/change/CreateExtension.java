package dev.underpin.model.change;

import dev.underpin.model.catalog.Extension;
import dev.underpin.model.catalog.Subject;

/** An extension that is to be installed. */
public record CreateExtension(Extension extension) implements Change {

    @Override
    public Subject subject() {
        return new Subject(Subject.Kind.EXTENSION, null, extension.name(), null);
    }

    @Override
    public String words() {
        return "extension " + extension.name() + " is new";
    }
}
