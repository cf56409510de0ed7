package dev.underpin.sql;

import java.util.List;

/** Reads CREATE, ALTER, DROP and COMMENT ON: the kind of thing, its name, the table it belongs to. */
final class ObjectReader {
    private static final String[] MODIFIERS = {
        "REPLACE",
        "TEMP",
        "TEMPORARY",
        "LOCAL",
        "GLOBAL",
        "UNLOGGED",
        "UNIQUE",
        "RECURSIVE",
        "VIRTUAL",
        "TRUSTED",
        "PROCEDURAL",
        "DEFAULT",
        "OR"
    };
    private static final String[][] LONG_NAMES = {
        {"MATERIALIZED", "VIEW"},
        {"FOREIGN", "TABLE"},
        {"FOREIGN", "DATA", "WRAPPER"},
        {"EVENT", "TRIGGER"},
        {"ACCESS", "METHOD"},
        {"LARGE", "OBJECT"},
        {"USER", "MAPPING"},
        {"OPERATOR", "CLASS"},
        {"OPERATOR", "FAMILY"},
        {"DEFAULT", "PRIVILEGES"},
        {"PROCEDURAL", "LANGUAGE"},
        {"TEXT", "SEARCH", "CONFIGURATION"},
        {"TEXT", "SEARCH", "DICTIONARY"},
        {"TEXT", "SEARCH", "PARSER"},
        {"TEXT", "SEARCH", "TEMPLATE"},
    };

    private final TokenCursor head;

    ObjectReader(TokenCursor head) {
        this.head = head;
    }

    StatementKind read(String verb) {
        if (verb.equals("COMMENT")) {
            head.accept("ON");
        }
        String object = object(verb);
        boolean named = named(object) && !(verb.equals("CREATE") && object.equals("SCHEMA") && unnamedSchema());
        List<String> target = named ? target(object) : List.of();
        return new StatementKind(word(verb, object), object, target, on(verb, object), false);
    }

    private String object(String verb) {
        String longName = longName();
        if (!longName.isEmpty()) {
            return longName;
        }
        boolean creates = verb.equals("CREATE");
        while (creates && head.acceptAny(MODIFIERS)) {}
        if (creates && head.at("CONSTRAINT", "TRIGGER")) {
            head.take();
        }
        String afterModifiers = longName();
        return afterModifiers.isEmpty() ? head.takeWord() : afterModifiers;
    }

    private String longName() {
        for (String[] words : LONG_NAMES) {
            if (head.accept(words)) {
                return String.join(" ", words);
            }
        }
        return "";
    }

    /** Operators, casts, mappings and settings have no plain name. */
    private static boolean named(String object) {
        return switch (object) {
            case "", "OPERATOR", "CAST", "TRANSFORM", "USER MAPPING", "DEFAULT PRIVILEGES", "SYSTEM", "OWNED" -> false;
            default -> true;
        };
    }

    private boolean unnamedSchema() {
        return head.at("AUTHORIZATION");
    }

    private List<String> target(String object) {
        head.accept("CONCURRENTLY");
        if (!head.accept("IF", "NOT", "EXISTS")) {
            head.accept("IF", "EXISTS");
        }
        head.accept("ONLY");
        boolean unnamed = object.equals("INDEX") && head.at("ON");
        if (unnamed || head.at("ALL", "IN")) {
            return List.of();
        }
        return head.soleName();
    }

    private List<String> on(String verb, String object) {
        boolean event = object.equals("RULE") && verb.equals("CREATE");
        boolean owned = switch (object) {
            case "INDEX" -> verb.equals("CREATE");
            case "TRIGGER", "POLICY", "RULE" -> true;
            case "CONSTRAINT" -> verb.equals("COMMENT");
            default -> false;
        };
        if (!owned || head.seek(event ? "TO" : "ON").isEmpty()) {
            return List.of();
        }
        head.acceptAny("ONLY", "DOMAIN");
        return head.name();
    }

    private static Verb word(String verb, String object) {
        return switch (verb) {
            case "DROP" -> Verb.DROP;
            case "COMMENT" -> Verb.COMMENT;
            case "ALTER" -> object.equals("TABLE") ? Verb.ALTER_TABLE : Verb.ALTER_OTHER;
            default -> created(object);
        };
    }

    private static Verb created(String object) {
        return switch (object) {
            case "TABLE" -> Verb.CREATE_TABLE;
            case "INDEX" -> Verb.CREATE_INDEX;
            case "VIEW" -> Verb.CREATE_VIEW;
            case "MATERIALIZED VIEW" -> Verb.CREATE_MATERIALIZED_VIEW;
            case "SEQUENCE" -> Verb.CREATE_SEQUENCE;
            case "TYPE" -> Verb.CREATE_TYPE;
            case "DOMAIN" -> Verb.CREATE_DOMAIN;
            case "FUNCTION", "PROCEDURE", "AGGREGATE" -> Verb.CREATE_ROUTINE;
            case "TRIGGER" -> Verb.CREATE_TRIGGER;
            case "SCHEMA" -> Verb.CREATE_SCHEMA;
            case "EXTENSION" -> Verb.CREATE_EXTENSION;
            case "ROLE", "USER", "GROUP" -> Verb.CREATE_ROLE;
            case "DATABASE" -> Verb.CREATE_DATABASE;
            default -> Verb.CREATE_OTHER;
        };
    }
}
