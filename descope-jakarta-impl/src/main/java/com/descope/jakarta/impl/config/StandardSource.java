package com.descope.jakarta.impl.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The three standard sources of MicroProfile Config 3.0, for servers that lack it: system properties (ordinal 400),
 * environment variables (300), and every {@code META-INF/microprofile-config.properties} (100); each may say another
 * {@code config_ordinal}, and the highest that has a property wins, even with an empty value.
 */
final class StandardSource implements ConfigSource {
    private static final String FILE = "META-INF/microprofile-config.properties";
    private static final String ORDINAL = "config_ordinal";

    private final List<Layer> layers;

    private record Layer(String name, int ordinal, Map<String, String> values, Function<String, List<String>> names) {

        Optional<String> value(String property) {
            return names.apply(property).stream()
                    .flatMap(candidate -> Stream.ofNullable(values.get(candidate)))
                    .findFirst();
        }

        Layer withOwnOrdinal() {
            int own = value(ORDINAL)
                    .map(String::strip)
                    .filter(text -> text.matches("-?[0-9]{1,9}"))
                    .map(Integer::parseInt)
                    .orElse(ordinal);
            return new Layer(name, own, values, names);
        }
    }

    private StandardSource(List<Layer> layers) {
        this.layers = layers.stream()
                .map(Layer::withOwnOrdinal)
                .sorted(Comparator.comparingInt(Layer::ordinal).reversed())
                .toList();
    }

    static StandardSource of(ClassLoader loader) {
        return of(loader, System.getProperties(), System.getenv());
    }

    static StandardSource of(ClassLoader loader, Properties system, Map<String, String> environment) {
        List<Layer> layers = new ArrayList<>();
        layers.add(new Layer("system properties", 400, textOf(system), List::of));
        layers.add(new Layer("environment", 300, Map.copyOf(environment), EnvironmentNames::of));
        try {
            for (URL file : Collections.list(loader.getResources(FILE))) {
                layers.add(new Layer(file.toString(), 100, read(file), List::of));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot find " + FILE, unreadable);
        }
        return new StandardSource(layers);
    }

    @Override
    public Optional<String> value(String name) {
        return raw(name).map(new Expressions(this::raw)::expand).filter(text -> !text.isBlank());
    }

    @Override
    public Optional<String> origin(String name) {
        return layers.stream()
                .filter(layer -> layer.value(name).isPresent())
                .map(Layer::name)
                .findFirst();
    }

    @Override
    public Set<String> names() {
        Set<String> names = new TreeSet<>();
        layers.forEach(layer -> names.addAll(layer.values().keySet()));
        return names;
    }

    private Optional<String> raw(String name) {
        return layers.stream().flatMap(layer -> layer.value(name).stream()).findFirst();
    }

    private static Map<String, String> textOf(Properties properties) {
        Map<String, String> values = new HashMap<>();
        properties.stringPropertyNames().forEach(name -> values.put(name, properties.getProperty(name)));
        return values;
    }

    /** Past the JAR cache, which would keep a WAR's file open after its end. */
    private static Map<String, String> read(URL file) {
        Properties properties = new Properties();
        try {
            URLConnection connection = file.openConnection();
            connection.setUseCaches(false);
            try (InputStream stream = connection.getInputStream();
                    InputStreamReader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
        } catch (IOException | IllegalArgumentException malformed) {
            throw new IllegalArgumentException(file + ": " + malformed.getMessage(), malformed);
        }
        return textOf(properties);
    }
}
