package dev.underpin.testkit.draft;

import java.util.List;
import java.util.Map;

/** Drafts roles, what they own and what they were granted, and words about all that was made. */
final class AccessDrafts {

    static final String READER = "drafted_reader";
    static final String WRITER = "\"Drafted Writer's \"\"own\"\"=/role\"";
    static final String OWNER = "drafted_owner";

    private static final List<String> ROLES = List.of(READER, WRITER, OWNER, "PUBLIC");
    private static final List<String> WORDS = List.of(
            "'plain words'",
            "'it''s'",
            "E'two\\nlines\\tand a \\\\ backslash'",
            "'ключ 🙂'",
            "'$$; -- no comment'",
            "''''");
    private static final Map<String, List<String>> PRIVILEGES = Map.ofEntries(
            Map.entry("SCHEMA", List.of("USAGE", "CREATE")),
            Map.entry("TABLE", List.of("SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER")),
            Map.entry("VIEW", List.of("SELECT", "INSERT")),
            Map.entry("MATERIALIZED VIEW", List.of("SELECT")),
            Map.entry("SEQUENCE", List.of("USAGE", "SELECT", "UPDATE")),
            Map.entry("FUNCTION", List.of("EXECUTE")),
            Map.entry("TYPE", List.of("USAGE")),
            Map.entry("DOMAIN", List.of("USAGE")));

    private final Draft draft;
    private final Dice dice;

    AccessDrafts(Draft draft) {
        this.draft = draft;
        this.dice = draft.dice();
    }

    void roles() {
        List.of(READER, WRITER, OWNER).forEach(role -> draft.add("CREATE ROLE " + role));
    }

    /** What objects made from here on are born with. */
    void defaults() {
        draft.add("ALTER DEFAULT PRIVILEGES" + dice.maybe(0.5, " IN SCHEMA " + draft.schema())
                + dice.pick(List.of(
                        " GRANT SELECT ON TABLES TO " + READER + " WITH GRANT OPTION",
                        " GRANT INSERT, UPDATE ON TABLES TO " + WRITER,
                        " GRANT USAGE ON SEQUENCES TO PUBLIC",
                        " GRANT EXECUTE ON FUNCTIONS TO " + WRITER,
                        " GRANT USAGE ON TYPES TO " + READER)));
        if (dice.chance(0.5)) {
            draft.add("ALTER DEFAULT PRIVILEGES"
                    + dice.pick(List.of(
                            " REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC",
                            " REVOKE USAGE ON TYPES FROM PUBLIC",
                            " GRANT USAGE ON SCHEMAS TO " + READER,
                            " REVOKE TRUNCATE ON TABLES FROM CURRENT_USER")));
        }
    }

    void afterwards() {
        for (Draft.Made made : draft.made()) {
            if (dice.chance(0.12)) {
                draft.add("COMMENT ON " + made.kind() + " " + made.name() + " IS " + dice.pick(WORDS));
            }
            List<String> privileges = PRIVILEGES.get(made.kind());
            if (privileges != null && dice.chance(0.15)) {
                draft.add("ALTER " + made.kind() + " " + made.name() + " OWNER TO " + OWNER);
            }
            if (privileges != null && dice.chance(0.2)) {
                access(made.kind().endsWith("VIEW") ? "TABLE" : made.kind(), made.name(), privileges);
            }
        }
        for (DraftRelation relation : draft.relations()) {
            if (dice.chance(0.2) && !relation.columns().isEmpty()) {
                String column = dice.pick(relation.columns()).name();
                draft.add("COMMENT ON COLUMN " + relation.name() + "." + column + " IS " + dice.pick(WORDS));
                draft.add("GRANT " + dice.pick(List.of("SELECT", "UPDATE", "REFERENCES")) + " (" + column + ") ON "
                        + relation.name() + " TO " + dice.pick(ROLES));
            }
        }
    }

    private void access(String kind, String name, List<String> privileges) {
        String target = " ON " + kind + " " + name;
        draft.add("GRANT " + String.join(", ", dice.some(privileges, 3)) + target + " TO "
                + dice.pick(List.of(READER, WRITER)) + dice.maybe(0.3, " WITH GRANT OPTION"));
        if (dice.chance(0.3)) {
            draft.add("REVOKE ALL" + target + " FROM PUBLIC");
        }
        if (dice.chance(0.2)) {
            draft.add("GRANT ALL" + target + " TO " + dice.pick(ROLES));
        }
    }
}
