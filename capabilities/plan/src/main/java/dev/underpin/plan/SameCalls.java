package dev.underpin.plan;

import dev.underpin.model.catalog.Routine;
import dev.underpin.model.catalog.SchemaObject;
import dev.underpin.model.catalog.Subject;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Routines that take the calls of another one: their arguments have other names but the same types, or there are more of them
 * with defaults. No engine lets both be there, or knows which one is meant, so it is one that changes, not one that goes and one
 * that comes.
 */
final class SameCalls {

    /** Types of several words, whose first one is not an argument's name. */
    private static final List<String> LONG_TYPES =
            List.of("double ", "character ", "bit ", "time ", "timestamp ", "interval ");

    private static final Pattern DEFAULT = Pattern.compile("\\bDEFAULT\\b");

    private SameCalls() {}

    /** From the subject in the target to that of today. */
    static Map<Subject, Subject> between(Map<Subject, SchemaObject> before, Map<Subject, SchemaObject> after) {
        Map<Subject, Subject> same = new LinkedHashMap<>();
        after.forEach((subject, object) -> {
            if (object instanceof Routine routine && !before.containsKey(subject)) {
                before.entrySet().stream()
                        .filter(old -> !after.containsKey(old.getKey()) && !same.containsValue(old.getKey()))
                        .filter(old -> old.getValue() instanceof Routine was && takesCallsOf(routine, was))
                        .findFirst()
                        .ifPresent(old -> same.put(subject, old.getKey()));
            }
        });
        return same;
    }

    private static boolean takesCallsOf(Routine routine, Routine was) {
        List<String> old = inputs(was);
        List<String> now = inputs(routine);
        int more = now.size() - old.size();
        return routine.name().equals(was.name())
                && more >= 0
                && now.subList(0, old.size()).equals(old)
                && (more == 0 || more <= defaults(routine));
    }

    private static long defaults(Routine routine) {
        int body = routine.definition().indexOf("\n");
        String head = body < 0 ? routine.definition() : routine.definition().substring(0, body);
        return DEFAULT.matcher(head).results().count();
    }

    private static List<String> inputs(Routine routine) {
        return routine.signature().isEmpty()
                ? List.of()
                : Arrays.stream(routine.signature().split(", "))
                        .filter(argument -> !argument.startsWith("OUT "))
                        .map(SameCalls::type)
                        .toList();
    }

    private static String type(String argument) {
        String mode = "";
        String rest = argument;
        for (String word : List.of("INOUT ", "VARIADIC ")) {
            if (rest.startsWith(word)) {
                mode = word;
                rest = rest.substring(word.length());
            }
        }
        if (rest.startsWith("\"")) {
            String behind = rest.replaceFirst("^\"(?:[^\"]|\"\")*\"", "");
            return mode + (behind.startsWith(" ") ? behind.substring(1) : rest);
        }
        String words = rest;
        boolean unnamed = LONG_TYPES.stream().anyMatch(words::startsWith) || words.indexOf(' ') < 0;
        return mode + (unnamed ? words : words.substring(words.indexOf(' ') + 1));
    }
}
