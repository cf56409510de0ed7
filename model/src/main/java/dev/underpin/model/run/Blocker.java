package dev.underpin.model.run;

import java.time.Duration;

/**
 * A session that is in the way.
 *
 * @param session how the engine names it, so that a person could end it
 * @param application what it calls itself, and from where; may be empty
 * @param age of its transaction
 * @param state {@code active}, {@code idle in transaction}...
 * @param query what it runs, or ran last, cut to a line
 */
public record Blocker(String session, String user, String application, Duration age, String state, String query) {

    public Blocker withoutQuery() {
        return new Blocker(session, user, application, age, state, "");
    }

    /** For people: {@code session 4711 (app, web-1), for 35 s idle in transaction: SELECT …}. */
    public String words() {
        String who = application.isEmpty() ? user : user + ", " + application;
        return "session " + session + " (" + who + "), for " + age.toSeconds() + " s " + state
                + (query.isEmpty() ? "" : ": " + query);
    }
}
