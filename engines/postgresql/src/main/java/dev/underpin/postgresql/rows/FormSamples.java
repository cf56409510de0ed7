package dev.underpin.postgresql.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Texts of a form that a regular expression describes: literals, classes, groups, alternatives and counts; no more is understood. */
final class FormSamples {

    private static final int TRIES = 4;
    private static final int MANY = 8;
    private static final String WORD = "abcdefghijklmnopqrstuvwxyz";
    private static final String DIGITS = "0123456789";

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

    static Optional<Pattern> compiled(String form) {
        try {
            return Optional.of(Pattern.compile(form));
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
        int end = form.indexOf(']', Math.min(form.length(), begin + 1));
        while (end >= 0 && form.startsWith("[:", begin) && form.startsWith(":]", end - 1) && end + 1 < form.length()) {
            end = form.indexOf(']', end + 1);
            begin = end;
        }
        String inside = end < 0 ? "" : form.substring(negated ? at + 1 : at, end);
        at = end < 0 ? form.length() : end + 1;
        var letters = new StringBuilder();
        String spread = inside.replace("[:alpha:]", "a-z")
                .replace("[:lower:]", "a-z")
                .replace("[:upper:]", "A-Z")
                .replace("[:digit:]", "0-9")
                .replace("[:alnum:]", "a-z0-9")
                .replace("\\d", "0-9")
                .replace("\\w", "a-z0-9");
        for (int i = 0; i < spread.length(); i++) {
            boolean range = i + 2 < spread.length() && spread.charAt(i + 1) == '-';
            for (char c = spread.charAt(i); c <= spread.charAt(range ? i + 2 : i); c++) {
                letters.append(c);
            }
            i += range ? 2 : 0;
        }
        if (!negated) {
            return letters.toString();
        }
        return WORD.chars()
                .filter(c -> letters.indexOf(String.valueOf((char) c)) < 0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private int count() {
        if (at >= form.length()) {
            return 1;
        }
        switch (form.charAt(at)) {
            case '*' -> {
                at++;
                return below(MANY);
            }
            case '+' -> {
                at++;
                return 1 + below(MANY);
            }
            case '?' -> {
                at++;
                return below(2);
            }
            case '{' -> {
                int end = form.indexOf('}', at);
                String[] limits = form.substring(at + 1, Math.max(at + 1, end)).split(",", 2);
                at = Math.max(at, end) + 1;
                int least = limits[0].matches("\\d+") ? Integer.parseInt(limits[0]) : 1;
                int most = limits.length == 1
                        ? least
                        : limits[1].matches("\\d+") ? Math.min(least + MANY, Integer.parseInt(limits[1])) : least + MANY;
                return least + below(most - least + 1);
            }
            default -> {
                return 1;
            }
        }
    }
}
