package dev.underpin.postgresql;

import dev.underpin.model.catalog.ObjectName;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.catalog.Subject.Kind;
import dev.underpin.model.effect.Difference;
import dev.underpin.sql.StatementKind;
import dev.underpin.sql.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A CREATE of something other than a table or an index. {@code OR REPLACE} may replace what was there, and claims nothing. */
record WrittenObject(List<Token> tokens, StatementKind kind, KnownCatalog catalog) {

    List<Difference> made() {
        if (kind.target().isEmpty()) {
            return List.of();
        }
        boolean replaces = tokens.size() > 2 && tokens.get(1).is("OR");
        ObjectName name = catalog.resolve(kind.target());
        return switch (kind.verb()) {
            case CREATE_VIEW -> replaces ? List.of() : List.of(view(name, "view"));
            case CREATE_MATERIALIZED_VIEW -> List.of(view(name, "materialized view"));
            case CREATE_SEQUENCE ->
                List.of(catalog.created(Subject.of(Kind.SEQUENCE, name), Map.of("kind", "sequence")));
            case CREATE_SCHEMA -> List.of(catalog.created(Subject.schema(name.name()), Map.of()));
            case CREATE_EXTENSION ->
                List.of(catalog.created(new Subject(Kind.EXTENSION, null, name.name(), null), Map.of()));
            case CREATE_TYPE, CREATE_DOMAIN -> List.of(type(name));
            case CREATE_ROUTINE -> routine(name, replaces);
            case CREATE_TRIGGER -> replaces || kind.on().isEmpty() ? List.of() : List.of(trigger());
            case CREATE_OTHER -> kind.object().equals("POLICY") && !kind.on().isEmpty() ? List.of(policy()) : List.of();
            default -> List.of();
        };
    }

    private Difference view(ObjectName name, String what) {
        return catalog.created(
                Subject.of(Kind.VIEW, name), Map.of("kind", what, "populated", String.valueOf(!says("NO", "DATA"))));
    }

    private Difference type(ObjectName name) {
        var walk = new TokenWalk(tokens, 0);
        var facts = new HashMap<String, String>();
        if (kind.object().equals("DOMAIN")) {
            walk.accept("CREATE", "DOMAIN");
            walk.name();
            walk.accept("AS");
            facts.put("kind", "domain");
            facts.put("base_type", WrittenType.read(walk, catalog).name());
            facts.put("not_null", String.valueOf(says("NOT", "NULL")));
        } else if (walk.seek("ENUM", "RANGE") && walk.accept("ENUM")) {
            facts.put("kind", "enum");
            facts.put(
                    "labels",
                    walk.group().stream()
                            .filter(token -> !token.is(","))
                            .map(Token::name)
                            .collect(Collectors.joining(",")));
        } else {
            facts.put("kind", walk.sees("RANGE") ? "range" : "composite type");
        }
        return catalog.created(Subject.of(Kind.TYPE, name), facts);
    }

    private List<Difference> routine(ObjectName name, boolean replaces) {
        var walk = new TokenWalk(tokens, 0);
        walk.seek("(");
        String arguments = TokenWalk.text(walk.group());
        var facts = new HashMap<String, String>();
        facts.put("kind", kind.object().toLowerCase(java.util.Locale.ROOT));
        facts.put("volatility", says("IMMUTABLE") ? "i" : says("STABLE") ? "s" : "v");
        facts.put("security_definer", String.valueOf(says("SECURITY", "DEFINER")));
        if (walk.seek("LANGUAGE")) {
            walk.take();
            facts.put("language", walk.word());
        }
        if (says("SET")) {
            facts.put("settings", "{…}");
        }
        Difference made = catalog.created(new Subject(Kind.ROUTINE, name.schema(), name.name(), arguments), facts);
        return replaces ? List.of() : List.of(made);
    }

    private Difference trigger() {
        var walk = new TokenWalk(tokens, 0);
        var facts = new HashMap<>(Map.of("enabled", "O", "definition", TokenWalk.text(tokens)));
        if (walk.seek("EXECUTE")) {
            walk.take();
            walk.take();
            facts.put("function", walk.word());
        }
        return catalog.created(
                Subject.part(
                        Kind.TRIGGER, catalog.resolve(kind.on()), kind.target().getLast()),
                facts);
    }

    private Difference policy() {
        var walk = new TokenWalk(tokens, 0);
        var facts = new HashMap<>(Map.of("command", "*", "permissive", String.valueOf(!says("AS", "RESTRICTIVE"))));
        if (walk.seek("USING") && walk.accept("USING")) {
            facts.put("using", TokenWalk.text(walk.group()));
        }
        return catalog.created(
                Subject.part(
                        Kind.POLICY, catalog.resolve(kind.on()), kind.target().getLast()),
                facts);
    }

    private boolean says(String... words) {
        for (int i = 0; i + words.length <= tokens.size(); i++) {
            if (new TokenWalk(tokens, i).sees(words)) {
                return true;
            }
        }
        return false;
    }
}
