package dev.underpin.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.engine.Scratch;
import dev.underpin.engine.ScratchWish;
import dev.underpin.engine.WatchedSession;
import dev.underpin.model.catalog.Subject;
import dev.underpin.model.effect.Difference;
import dev.underpin.model.effect.Effect;
import dev.underpin.testkit.Scripts;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a watched session makes of statements whose effect is easily taken for another one. */
class WatchedScriptTest {

    private final PostgresEngine engine = new PostgresEngine();

    /** The effect of the last statement of a script, all of it in one transaction. */
    private Effect last(String base, String script) {
        try (Scratch scratch = engine.scratch(ScratchWish.NEWEST)) {
            Scripts.run(engine, scratch, base);
            try (WatchedSession session = scratch.watch()) {
                session.begin();
                Effect effect = Scripts.statements(engine, script).stream()
                        .map(session::run)
                        .reduce((one, other) -> other)
                        .orElseThrow();
                session.rollback();
                return effect;
            }
        }
    }

    private static List<String> columns(Effect effect) {
        return effect.differences().stream()
                .filter(difference -> difference.kind() == Subject.Kind.COLUMN)
                .map(difference -> difference.getClass().getSimpleName() + " "
                        + difference.entry().name())
                .sorted()
                .toList();
    }

    @Test
    void a_column_that_is_dropped_and_added_under_its_name_is_another_one() {
        Effect effect =
                last("CREATE TABLE t (id int, note text)", "ALTER TABLE t DROP COLUMN note, ADD COLUMN note jsonb");
        assertThat(columns(effect)).containsExactly("Created note", "Dropped note");
    }

    @Test
    void a_column_that_changes_its_type_stays_the_same_one() {
        Effect effect = last("CREATE TABLE t (id int, note text)", "ALTER TABLE t ALTER COLUMN id TYPE bigint");
        assertThat(columns(effect)).containsExactly("Altered id");
        assertThat(effect.differences()).hasOnlyElementsOfType(Difference.Altered.class);
    }

    @Test
    void a_role_that_has_to_be_made_first_is_found_in_the_same_transaction() {
        assertThat(last("CREATE SCHEMA ours", "ALTER SCHEMA ours OWNER TO watched_keeper")
                        .failure())
                .isNull();
    }
}
