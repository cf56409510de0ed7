package dev.underpin.bench;

import dev.underpin.engine.Scratch;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import schemacrawler.inclusionrule.RegularExpressionInclusionRule;
import schemacrawler.schema.Catalog;
import schemacrawler.schema.Table;
import schemacrawler.schema.TableConstraintType;
import schemacrawler.schema.View;
import schemacrawler.schemacrawler.LimitOptionsBuilder;
import schemacrawler.schemacrawler.LoadOptionsBuilder;
import schemacrawler.schemacrawler.SchemaCrawlerOptionsBuilder;
import schemacrawler.schemacrawler.SchemaInfoLevel;
import schemacrawler.tools.utility.SchemaCrawlerUtility;
import us.fatehi.utility.datasource.DatabaseConnectionSource;
import us.fatehi.utility.datasource.DatabaseConnectionSources;
import us.fatehi.utility.datasource.MultiUseUserCredentials;

/** The baseline: SchemaCrawler reads the schema {@code public} of the same server, with its own PostgreSQL plug-in. */
final class SchemaCrawlerRead {

    /** It logs every step, which would count against it. Held here, as a logger that nobody holds forgets its level. */
    private static final Logger LOG = Logger.getLogger("");

    private static final Pattern URL = Pattern.compile("postgres://([^@]+)@(.+)");

    private final String url;
    private final String user;
    private final String password;

    SchemaCrawlerRead(Scratch scratch) {
        LOG.setLevel(Level.OFF);
        var parts = URL.matcher(scratch.url());
        if (!parts.matches()) {
            throw new IllegalStateException("not a URL of scratch: " + scratch.url());
        }
        this.user = parts.group(1);
        this.url = "jdbc:postgresql://" + parts.group(2);
        this.password = scratch.password() == null ? "" : scratch.password();
    }

    /** Connects, reads, closes. The number of threads is SchemaCrawler's own choice. */
    Catalog read(SchemaInfoLevel level) {
        var options = SchemaCrawlerOptionsBuilder.newSchemaCrawlerOptions()
                .withLimitOptions(LimitOptionsBuilder.builder()
                        .includeSchemas(new RegularExpressionInclusionRule("public"))
                        .includeAllRoutines()
                        .includeAllSequences()
                        .toOptions())
                .withLoadOptions(
                        LoadOptionsBuilder.builder().withSchemaInfoLevel(level).toOptions());
        DatabaseConnectionSource source =
                DatabaseConnectionSources.newDatabaseConnectionSource(url, new MultiUseUserCredentials(user, password));
        try {
            return SchemaCrawlerUtility.getCatalog(source, options);
        } finally {
            close(source);
        }
    }

    private static void close(DatabaseConnectionSource source) {
        try {
            source.close();
        } catch (Exception e) {
            throw new IllegalStateException("SchemaCrawler's connections could not be closed", e);
        }
    }

    static ObjectCounts counts(Catalog catalog) {
        var tables = catalog.getTables().stream()
                .filter(table -> !(table instanceof View))
                .toList();
        return new ObjectCounts(
                tables.size(),
                tables.stream().mapToLong(table -> table.getColumns().size()).sum(),
                tables.stream().filter(Table::hasPrimaryKey).count(),
                tables.stream()
                        .mapToLong(table -> table.getImportedForeignKeys().size())
                        .sum(),
                tables.stream().mapToLong(table -> table.getIndexes().size()).sum(),
                tables.stream()
                        .flatMap(table -> table.getTableConstraints().stream())
                        .filter(constraint -> constraint.getType() == TableConstraintType.check)
                        .count(),
                tables.stream().mapToLong(SchemaCrawlerRead::comments).sum(),
                tables.stream().mapToLong(table -> table.getTriggers().size()).sum(),
                catalog.getTables().size() - tables.size(),
                catalog.getRoutines().size());
    }

    private static long comments(Table table) {
        return (table.hasRemarks() ? 1 : 0)
                + table.getColumns().stream()
                        .filter(column -> column.hasRemarks())
                        .count();
    }
}
