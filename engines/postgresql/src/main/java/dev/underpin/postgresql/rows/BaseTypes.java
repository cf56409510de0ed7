package dev.underpin.postgresql.rows;

import dev.underpin.model.catalog.Catalog;
import dev.underpin.model.catalog.CompositeType;
import dev.underpin.model.catalog.DataType;
import dev.underpin.model.catalog.DomainType;
import dev.underpin.model.catalog.EnumType;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.RangeType;
import dev.underpin.model.catalog.SchemaObject;
import dev.underpin.model.catalog.TypeFamily;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What types are made of. */
final class BaseTypes {

    private final Map<ObjectName, SchemaObject> types = new HashMap<>();

    BaseTypes(Catalog catalog) {
        catalog.objects(SchemaObject.class)
                .filter(object -> object instanceof DomainType
                        || object instanceof EnumType
                        || object instanceof RangeType
                        || object instanceof CompositeType)
                .forEach(type -> types.put(type.name(), type));
    }

    /** The type below all domains. */
    DataType base(DataType type) {
        List<DomainType> domains = domains(type);
        return domains.isEmpty() ? type : domains.getLast().base();
    }

    /** The domains a type consists of, outermost first. */
    List<DomainType> domains(DataType type) {
        List<DomainType> domains = new ArrayList<>();
        DataType at = type;
        while (at.family() == TypeFamily.DOMAIN && named(at) instanceof DomainType domain) {
            domains.add(domain);
            at = domain.base();
        }
        return domains;
    }

    /** Whether a domain refuses NULL. */
    boolean refusesNull(DataType type) {
        return domains(type).stream().anyMatch(domain -> !domain.nullable());
    }

    List<String> labels(DataType type) {
        return named(type) instanceof EnumType labels ? labels.labels() : List.of();
    }

    /** How many attributes a row type has; 0 for any other. */
    int attributes(DataType type) {
        return named(type) instanceof CompositeType row ? row.attributes().size() : 0;
    }

    /** What a range is over: its text, as {@code integer}. */
    @Nullable
    String subtype(DataType type) {
        return named(type) instanceof RangeType range ? range.subtype().text() : null;
    }

    private @Nullable SchemaObject named(DataType type) {
        return type.userType() == null ? null : types.get(type.userType());
    }
}
