package dev.underpin.review;

import dev.underpin.model.fault.ConfigException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** A mapping in a configuration file that knows where it stands, so that every complaint names the place. */
public final class YamlMap {

    private final String file;
    private final String path;
    private final Map<String, Object> values;

    public YamlMap(String file, String path, Object value) {
        this.file = file;
        this.path = path;
        this.values = new LinkedHashMap<>();
        if (!(value instanceof Map<?, ?> map)) {
            throw new ConfigException(
                    file + ": " + (path.isEmpty() ? "the file" : path) + " is not a mapping",
                    null,
                    "Write keys with values below it, or as {key: value}.");
        }
        map.forEach((key, item) -> values.put(String.valueOf(key), item));
    }

    public String path() {
        return path;
    }

    Map<String, Object> asMap() {
        return values;
    }

    public Set<String> keys() {
        return values.keySet();
    }

    /** @throws ConfigException naming the first key that is none of these, and the one that was probably meant */
    public void allow(String... known) {
        for (String key : values.keySet()) {
            if (!List.of(known).contains(key)) {
                throw new ConfigException(
                        file + ": " + at(key) + " is not known", null, Suggestion.among(List.of(known), key));
            }
        }
    }

    private String at(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    /** Empty where the key is absent. */
    public YamlMap map(String key) {
        Object value = values.get(key);
        return new YamlMap(file, at(key), value == null ? Map.of() : value);
    }

    public List<YamlMap> maps(String key) {
        var maps = new ArrayList<YamlMap>();
        int number = 1;
        for (Object item : list(key)) {
            maps.add(new YamlMap(file, at(key) + "[" + number++ + "]", item));
        }
        return maps;
    }

    public List<String> texts(String key) {
        return list(key).stream().map(String::valueOf).toList();
    }

    private List<?> list(String key) {
        Object value = values.get(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list) {
            return list;
        }
        throw new ConfigException(file + ": " + at(key) + " is not a list", null, null);
    }

    public @Nullable String text(String key) {
        Object value = values.get(key);
        if (value instanceof Map<?, ?> || value instanceof List<?>) {
            throw new ConfigException(file + ": " + at(key) + " is not a single value", null, null);
        }
        return value == null ? null : String.valueOf(value);
    }

    public String required(String key) {
        String value = text(key);
        if (value == null) {
            throw new ConfigException(file + ": " + path + " has no " + key, null, null);
        }
        return value;
    }

    public boolean flag(String key) {
        String value = text(key);
        if (value == null || value.equals("false")) {
            return false;
        }
        if (value.equals("true")) {
            return true;
        }
        throw new ConfigException(file + ": " + at(key) + " is " + value, null, "Write true or false.");
    }

    public double number(String key) {
        String value = text(key);
        try {
            return value == null ? 0 : Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw new ConfigException(file + ": " + at(key) + " is " + value, null, "Write a number.");
        }
    }

    /** A regular expression, checked. */
    public @Nullable String pattern(String key) {
        String value = text(key);
        try {
            return value == null ? null : java.util.regex.Pattern.compile(value).pattern();
        } catch (PatternSyntaxException e) {
            throw new ConfigException(file + ": " + at(key) + " is no regular expression", e.getMessage(), null);
        }
    }
}
