package dev.underpin.model.catalog;

/**
 * One privilege held by one role.
 *
 * @param grantee the role's name, or {@link #PUBLIC}
 * @param privilege in the engine's words: {@code SELECT}, {@code EXECUTE}, {@code USAGE}
 * @param grantable whether the grantee may pass it on
 */
public record Grant(String grantee, String privilege, boolean grantable) {

    /** Everybody. */
    public static final String PUBLIC = "PUBLIC";

    public boolean toEverybody() {
        return grantee.equals(PUBLIC);
    }
}
