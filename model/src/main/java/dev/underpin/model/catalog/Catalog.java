package dev.underpin.model.catalog;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A whole database's shape: its schemas and what belongs to the database rather than to one schema.
 *
 * @param engine the engine's id, {@code postgresql} or {@code sqlite}
 * @param version the server's version as it reports it; compare {@link #shape} across servers
 * @param collation the database's default collation, where the engine has one per database
 * @param schemas by name
 * @param dependencies between objects, where the engine tells; those that follow from the shape (foreign keys) are left out
 */
public record Catalog(
        String engine,
        String version,
        @Nullable String collation,
        @Nullable String comment,
        List<Schema> schemas,
        List<Extension> extensions,
        List<Publication> publications,
        List<DefaultPrivilege> defaultPrivileges,
        List<Dependency> dependencies) {

    public Catalog {
        schemas = sorted(schemas, Comparator.comparing(Schema::name));
        extensions = sorted(extensions, Comparator.comparing(Extension::name));
        publications = sorted(publications, Comparator.comparing(Publication::name));
        defaultPrivileges = sorted(defaultPrivileges, DefaultPrivilege.ORDER);
        dependencies = sorted(dependencies, Comparator.naturalOrder());
    }

    /** The major version: {@code 18} for {@code 18.6 (Debian …)}; 0 where the engine does not say. */
    public int majorVersion() {
        String digits = version.replaceFirst("^(\\d+).*$", "$1");
        return digits.isEmpty() || !Character.isDigit(digits.charAt(0)) ? 0 : Integer.parseInt(digits);
    }

    public Stream<Table> tables() {
        return schemas.stream().flatMap(schema -> schema.objects(Table.class));
    }

    public <T extends SchemaObject> Stream<T> objects(Class<T> kind) {
        return schemas.stream().flatMap(schema -> schema.objects(kind));
    }

    public Optional<Table> table(ObjectName name) {
        return tables().filter(table -> table.name().equals(name)).findFirst();
    }

    /** The same without what is not shape: the server's version, its default collation, versions of extensions. */
    public Catalog shape() {
        return new Catalog(
                engine,
                "",
                null,
                comment,
                schemas,
                extensions.stream().map(Extension::shape).toList(),
                publications,
                defaultPrivileges,
                dependencies);
    }

    /** The same with the columns of tables by name: in place no engine can change their order, and nothing depends on it. */
    public Catalog withoutColumnOrder() {
        return new Catalog(
                engine,
                version,
                collation,
                comment,
                schemas.stream().map(Schema::withoutColumnOrder).toList(),
                extensions,
                publications,
                defaultPrivileges,
                dependencies);
    }

    static <T> List<T> sorted(List<T> items, Comparator<? super T> order) {
        return items.stream().sorted(order).toList();
    }
}
