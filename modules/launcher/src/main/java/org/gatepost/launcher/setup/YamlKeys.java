package org.gatepost.launcher.setup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** A mapping of a YAML file, read key by key; what is wrong is said with the place at which it stands. */
public final class YamlKeys {

    private final String where;
    private final Map<String, @Nullable Object> values;
    private final Set<String> unread;

    private YamlKeys(String where, Map<?, ?> values) {
        this.where = where;
        this.values = new LinkedHashMap<>();
        values.forEach((key, value) -> this.values.put(String.valueOf(key), value));
        this.unread = new LinkedHashSet<>(this.values.keySet());
    }

    /** The mapping that a file consists of. */
    public static YamlKeys of(SchoolFolder folder, String file) {
        return mapping(file, parsed(folder, file));
    }

    /** The mappings of the list that a file consists of. */
    public static List<YamlKeys> listOf(SchoolFolder folder, String file) {
        return mappings(file, parsed(folder, file));
    }

    private static @Nullable Object parsed(SchoolFolder folder, String file) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try (InputStream in = folder.open(file)) {
            return new Yaml(new SafeConstructor(options)).load(in);
        } catch (NoSuchFileException e) {
            throw new SchoolFileFault(file, "is not there");
        } catch (IOException | YAMLException e) {
            throw new SchoolFileFault(file, e);
        }
    }

    private static YamlKeys mapping(String where, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return new YamlKeys(where, map);
        }
        throw new SchoolFileFault(where, "has to be a mapping of keys");
    }

    private static List<YamlKeys> mappings(String where, @Nullable Object value) {
        var mappings = new ArrayList<YamlKeys>();
        for (Object each : list(where, value)) {
            mappings.add(mapping(where + ", entry " + (mappings.size() + 1), each));
        }
        return mappings;
    }

    private static List<?> list(String where, @Nullable Object value) {
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list) {
            return list;
        }
        throw new SchoolFileFault(where, "has to be a list");
    }

    /** The text at {@code key}, which has to be there. */
    public String text(String key) {
        return optional(key).orElseThrow(() -> fault(key, "is missing"));
    }

    /** The text at {@code key}; a number or a truth value is taken as it is written in YAML's own way. */
    public Optional<String> optional(String key) {
        Object value = value(key);
        if (value instanceof Map || value instanceof List) {
            throw fault(key, "has to be a text");
        }
        return Optional.ofNullable(value).map(Object::toString).filter(text -> !text.isBlank());
    }

    /** What {@code of} makes of the text at {@code key}; what it cannot take is named. */
    public <T> T parsed(String key, Function<String, T> of) {
        var text = text(key);
        try {
            return of.apply(text);
        } catch (RuntimeException e) {
            throw fault(key, "cannot be understood: " + text);
        }
    }

    /** The truth value at {@code key}. */
    public boolean flag(String key, boolean otherwise) {
        Object value = value(key);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw fault(key, "has to be true or false");
    }

    /** The texts of the list at {@code key}, in their order; empty if it is not there. */
    public List<String> texts(String key) {
        return list(place(key), value(key)).stream().map(String::valueOf).toList();
    }

    /** The mappings of the list at {@code key}, in their order; empty if it is not there. */
    public List<YamlKeys> mappings(String key) {
        return mappings(place(key), value(key));
    }

    /** The mapping at {@code key}; an empty one if it is not there. */
    public YamlKeys mapping(String key) {
        Object value = value(key);
        return mapping(place(key), value == null ? Map.of() : value);
    }

    /** All keys, in the order of the file. */
    public Set<String> keys() {
        return values.keySet();
    }

    /** Refuses keys that nothing asked for: most are misspelt. */
    public void nothingElse() {
        if (!unread.isEmpty()) {
            throw new SchoolFileFault(where, unread.stream().collect(Collectors.joining(", ", "unknown key ", "")));
        }
    }

    /** A fault at {@code key}. */
    public SchoolFileFault fault(String key, String problem) {
        return new SchoolFileFault(place(key), problem);
    }

    private @Nullable Object value(String key) {
        unread.remove(key);
        return values.get(key);
    }

    private String place(String key) {
        return where + ", " + key;
    }
}
