package dev.underpin.postgresql.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/** Texts of a form that a regular expression describes: literals, classes, groups, alternatives and counts; no more is understood. */
final class FormSamples {

    private static final int TRIES = 4;
    private static final int MANY = 8;
    private static final String WORD = "abcdefghijklmnopqrstuvwxyz";
    private static final String DIGITS = "0123456789";
    private static final Map<String, String> NAMED = Map.of(
            "[:alpha:]", "a-zA-Z",
            "[:lower:]", "a-z",
            "[:upper:]", "A-Z",
            "[:digit:]", "0-9",
            "[:alnum:]", "a-zA-Z0-9",
            "\\d", "0-9",
            "\\w", "a-z0-9");

    private final String form;
    private int at;
    private long chance;

    private FormSamples(String form) {
        this.form = form;
    }

    /** So many different ones in their order, or fewer where there are not so many; empty where the form is not understood. */
    static List<String> of(String form, int count) {
        Optional<Pattern> pattern = compiled(form);
        var samples = new TreeSet<String>();
        for (int i = 0; pattern.isPresent() && i < TRIES * count && samples.size() < count; i++) {
            var sample = new FormSamples(form);
            sample.chance = Permutation.hash(i, form.hashCode());
            String text = sample.alternatives();
            if (pattern.get().matcher(text).find()) {
                samples.add(text);
            }
        }
        return List.copyOf(samples);
    }

    /** The form as Java reads it; empty where it does not. */
    static Optional<Pattern> compiled(String form) {
        String read = form;
        for (Map.Entry<String, String> name : NAMED.entrySet()) {
            read = name.getKey().startsWith("[:") ? read.replace(name.getKey(), name.getValue()) : read;
        }
        try {
            return Optional.of(Pattern.compile(read));
        } catch (PatternSyntaxException unknown) {
            return Optional.empty();
        }
    }

    private int below(int bound) {
        chance = Permutation.hash(chance, bound);
        return Math.floorMod(chance, bound);
    }

    private String alternatives() {
        List<String> all = new ArrayList<>();
        all.add(sequence());
        while (at < form.length() && form.charAt(at) == '|') {
            at++;
            all.add(sequence());
        }
        return all.get(below(all.size()));
    }

    private String sequence() {
        var text = new StringBuilder();
        while (at < form.length() && form.charAt(at) != '|' && form.charAt(at) != ')') {
            int begin = at;
            String once = one();
            int behind = at;
            int count = count();
            int end = at;
            for (int i = 0; i < count; i++) {
                at = begin;
                text.append(i == 0 && count == 1 ? once : one());
            }
            at = Math.max(behind, end);
        }
        return text.toString();
    }

    private String one() {
        char c = form.charAt(at++);
        return switch (c) {
            case '^', '$' -> "";
            case '.' -> any(WORD);
            case '\\' -> at < form.length() ? escaped(form.charAt(at++)) : "";
            case '[' -> any(letters());
            case '(' -> {
                if (form.startsWith("?:", at)) {
                    at += 2;
                }
                String group = alternatives();
                at++;
                yield group;
            }
            default -> String.valueOf(c);
        };
    }

    private String escaped(char c) {
        return switch (c) {
            case 'd' -> any(DIGITS);
            case 'w' -> any(WORD);
            case 's' -> " ";
            case 'm', 'M', 'y', 'A', 'Z' -> "";
            default -> String.valueOf(c);
        };
    }

    private String any(String letters) {
        return letters.isEmpty() ? "" : String.valueOf(letters.charAt(below(letters.length())));
    }

    /** Those of a class, from behind its bracket. */
    private String letters() {
        boolean negated = at < form.length() && form.charAt(at) == '^';
        int begin = negated ? at + 1 : at;
        int end = begin;
        do {
            end = form.indexOf(']', end + 1);
        } while (end > 0 && form.charAt(end - 1) == ':');
        String named = end < 0 ? "" : form.substring(begin, end);
        at = end < 0 ? form.length() : end + 1;
        for (Map.Entry<String, String> name : NAMED.entrySet()) {
            named = named.replace(name.getKey(), name.getValue());
        }
        String letters = spread(named);
        return negated
                ? WORD.chars()
                        .filter(c -> letters.indexOf(c) < 0)
                        .mapToObj(c -> String.valueOf((char) c))
                        .collect(Collectors.joining())
                : letters;
    }

    /** Every letter of the stretches in {@code a-z0-9_}. */
    private static String spread(String inside) {
        var letters = new StringBuilder();
        for (int i = 0; i < inside.length(); i++) {
            boolean stretch = i + 2 < inside.length() && inside.charAt(i + 1) == '-';
            char last = inside.charAt(stretch ? i + 2 : i);
            for (char c = inside.charAt(i); c <= last; c++) {
                letters.append(c);
            }
            i += stretch ? 2 : 0;
        }
        return letters.toString();
    }

    /** How often the part before is repeated. */
    private int count() {
        char c = at < form.length() ? form.charAt(at) : ' ';
        if ("*+?".indexOf(c) >= 0) {
            at++;
            return c == '*' ? below(MANY) : c == '+' ? 1 + below(MANY) : below(2);
        }
        if (c != '{') {
            return 1;
        }
        int end = form.indexOf('}', at);
        String[] limits = form.substring(at + 1, Math.max(at + 1, end)).split(",", 2);
        at = Math.max(at, end) + 1;
        int least = number(limits[0], 1);
        int most = limits.length == 1 ? least : Math.min(least + MANY, number(limits[1], least + MANY));
        return least + below(most - least + 1);
    }

    private static int number(String digits, int otherwise) {
        return digits.matches("\\d{1,4}") ? Integer.parseInt(digits) : otherwise;
    }
}
