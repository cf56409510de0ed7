package dev.underpin.bench;

import java.util.Locale;

/** How an ORM writes SQL: names, aliases, values bound or in the text. */
enum OrmStyle {
    RAILS(true),
    DJANGO(false),
    HIBERNATE(true),
    PRISMA(true),
    SEQUELIZE(false),
    TYPEORM(true),
    EF_CORE(true);

    private final boolean binds;

    OrmStyle(boolean binds) {
        this.binds = binds;
    }

    /** Whether values are sent apart from the text. */
    boolean binds() {
        return binds;
    }

    /** Whether each request runs in a transaction. */
    boolean transactions() {
        return this == HIBERNATE;
    }

    /** The table of an entity such as {@code post}, quoted. */
    String table(String entity) {
        return switch (this) {
            case RAILS -> quoted(plural(entity));
            case DJANGO -> quoted("shop_" + entity);
            case HIBERNATE -> entity;
            case TYPEORM -> quoted(entity);
            case PRISMA -> "\"public\"." + quoted(capital(entity));
            case SEQUELIZE, EF_CORE -> quoted(capital(plural(entity)));
        };
    }

    /** What stands before a column. */
    String alias(String entity) {
        return switch (this) {
            case RAILS, DJANGO, PRISMA -> table(entity);
            case HIBERNATE -> entity.charAt(0) + "1_0";
            case SEQUELIZE, TYPEORM -> quoted(capital(entity));
            case EF_CORE -> entity.substring(0, 1);
        };
    }

    String from(String entity) {
        return switch (this) {
            case RAILS, DJANGO, PRISMA -> table(entity);
            case HIBERNATE, TYPEORM -> table(entity) + " " + alias(entity);
            case SEQUELIZE, EF_CORE -> table(entity) + " AS " + alias(entity);
        };
    }

    /** A column given in snake case, quoted. */
    String column(String name) {
        return switch (this) {
            case RAILS, DJANGO -> quoted(name);
            case HIBERNATE -> name;
            case PRISMA, SEQUELIZE, TYPEORM -> quoted(camel(name));
            case EF_CORE -> quoted(capital(camel(name)));
        };
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }

    private static String plural(String entity) {
        return entity.endsWith("y") ? entity.substring(0, entity.length() - 1) + "ies" : entity + "s";
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static String camel(String name) {
        var camel = new StringBuilder();
        for (String word : name.split("_")) {
            camel.append(camel.isEmpty() ? word : capital(word));
        }
        return camel.toString();
    }
}
