package dev.underpin.postgresql;

import dev.underpin.model.catalog.Access;
import dev.underpin.model.catalog.CheckConstraint;
import dev.underpin.model.catalog.DomainType;
import dev.underpin.model.catalog.EnumType;
import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.RangeType;
import dev.underpin.model.catalog.SchemaObject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Enums, domains and ranges. */
final class TypeReader {

    private static final int LONGEST_NAME = 63; // bytes

    private final CatalogSession session;
    private final TypeNames types;
    private final Map<Long, List<CheckConstraint>> checks = new HashMap<>();

    TypeReader(CatalogSession session, TypeNames types) {
        this.session = session;
        this.types = types;
    }

    void read(List<SchemaObject> objects) {
        session.each(
                "domain_checks",
                row -> TableParts.add(
                        checks,
                        row.number("type"),
                        new CheckConstraint(
                                row.text("name"),
                                condition(SettledText.of(row.text("definition"))),
                                false,
                                true,
                                row.flag("validated"),
                                true,
                                row.optional("comment"))));
        session.each("types", row -> objects.add(type(row)));
    }

    private SchemaObject type(Row row) throws SQLException {
        var name = new ObjectName(row.text("schema"), row.text("name"));
        String owner = row.text("owner");
        Access access =
                AclText.access(row.names("acl"), row.optional("acl") != null, owner, session.owner(owner), "TYPES");
        String comment = row.optional("comment");
        return switch (row.letter("kind")) {
            case 'e' -> new EnumType(name, row.names("labels"), access, comment);
            case 'd' ->
                new DomainType(
                        name,
                        types.resolve(row.number("base"), (int) row.number("modifier"), row.text("base_text")),
                        !row.flag("not_null"),
                        row.expression("default_value"),
                        row.optional("collation"),
                        checks.getOrDefault(row.number("oid"), List.of()),
                        access,
                        comment);
            default ->
                new RangeType(
                        name,
                        types.resolve(row.number("subtype"), -1, row.text("subtype_text")),
                        rangeOptions(row, name),
                        access,
                        comment);
        };
    }

    private static Map<String, String> rangeOptions(Row row, ObjectName name) throws SQLException {
        var options = new HashMap<String, String>();
        put(options, "subtype_opclass", row.optional("subtype_operator_class"));
        put(options, "collation", row.optional("subtype_collation"));
        put(options, "canonical", row.optional("canonical"));
        put(options, "subtype_diff", row.optional("subtype_difference"));
        String multirange = row.optional("multirange");
        if (multirange != null) {
            var multirangeName = new ObjectName(row.text("multirange_schema"), multirange);
            boolean usual = multirangeName.equals(new ObjectName(name.schema(), usualMultirange(name.name())));
            put(options, "multirange_type_name", usual ? null : Names.quote(multirangeName));
        }
        return options;
    }

    /** As the server would name it: the end of a long name goes, if need be in the middle of a letter. */
    private static String usualMultirange(String range) {
        return range.contains("range")
                ? clipped(range.replaceFirst("range", "multirange"), LONGEST_NAME)
                : clipped(range, LONGEST_NAME - "_multirange".length()) + "_multirange";
    }

    private static String clipped(String name, int bytes) {
        byte[] encoded = name.getBytes(StandardCharsets.UTF_8);
        return encoded.length <= bytes ? name : new String(encoded, 0, bytes, StandardCharsets.UTF_8);
    }

    private static void put(Map<String, String> options, String name, @Nullable String value) {
        if (value != null) {
            options.put(name, value);
        }
    }

    private static String condition(String definition) {
        String text = definition.replaceFirst("^CHECK ", "").replaceFirst(" NOT VALID$", "");
        return ConstraintReader.withoutParentheses(ConstraintReader.withoutParentheses(text));
    }
}
