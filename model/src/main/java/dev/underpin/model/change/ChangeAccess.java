package dev.underpin.model.change;

import dev.underpin.model.catalog.Access;
import dev.underpin.model.catalog.Item;
import dev.underpin.model.catalog.Subject;

/** Who owns an object and who else may use it. */
public record ChangeAccess(Item item, Access before, Access after) implements Change {

    @Override
    public Subject subject() {
        return item.subject();
    }

    @Override
    public String words() {
        return "who may use " + item.words() + " changes";
    }
}
