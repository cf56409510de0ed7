package dev.underpin.lint.rule;

import dev.underpin.model.effect.CatalogEntry;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An access list as the catalog holds it, {@code {owner=arwdDxt/owner,=r/owner}}: each grantee's letters; PUBLIC is empty. */
record Privileges(Map<String, String> byGrantee) {

    static final String PUBLIC = "";

    private static final Pattern ITEM = Pattern.compile("(?:^|[{,])\"?([^={}]*?)=([a-zA-Z*]*)/");

    static Privileges of(CatalogEntry entry) {
        var letters = new TreeMap<String, String>();
        Matcher item = ITEM.matcher(entry.text("acl"));
        while (item.find()) {
            letters.merge(
                    item.group(1).replaceAll("[\\\\\"]", ""), item.group(2).replace("*", ""), String::concat);
        }
        return new Privileges(letters);
    }

    /** What the grantee may do; empty where nothing. */
    String of(String grantee) {
        return byGrantee.getOrDefault(grantee, "");
    }

    /** Letters that the grantee has here and not there. */
    String beyond(Privileges other, String grantee) {
        return of(grantee)
                .chars()
                .filter(letter -> other.of(grantee).indexOf(letter) < 0)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
