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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * The three standard sources of MicroProfile Config 3.0, for servers that lack it: system properties (ordinal 400),
 * environment variables (300), and every {@code META-INF/microprofile-config.properties} (100); each may say another
 * {@code config_ordinal}, and the highest that has a property wins.
 */
final class StandardSource implements ConfigSource {
    private static final String FILE = "META-INF/microprofile-config.properties";
    private static final String ORDINAL = "config_ordinal";

    private final List<Layer> layers;

    private record Layer(int ordinal, Map<String, String> values, boolean environment) {

        Optional<String> value(String name) {
            String exact = values.get(name);
            if (exact != null || !environment) {
                return Optional.ofNullable(exact);
            }
            String mapped = name.replaceAll("[^A-Za-z0-9]", "_");
            String found = values.get(mapped);
            return Optional.ofNullable(found != null ? found : values.get(mapped.toUpperCase(Locale.ROOT)));
        }
    }

    private StandardSource(List<Layer> layers) {
        this.layers = layers;
    }

    static StandardSource of(ClassLoader loader, Properties system, Map<String, String> environment) {
        List<Layer> layers = new ArrayList<>();
        layers.add(layer(400, textOf(system), false));
        layers.add(layer(300, environment, true));
        try {
            for (URL file : Collections.list(loader.getResources(FILE))) {
                layers.add(layer(100, read(file), false));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + FILE, unreadable);
        }
        layers.sort(Comparator.comparingInt(Layer::ordinal).reversed());
        return new StandardSource(List.copyOf(layers));
    }

    @Override
    public Optional<String> value(String name) {
        return raw(name).map(text -> Expressions.expand(text, this::raw)).filter(text -> !text.isBlank());
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

    private static Layer layer(int usual, Map<String, String> values, boolean environment) {
        String ordinal = values.getOrDefault(ORDINAL, "");
        int own = ordinal.matches("-?[0-9]{1,9}") ? Integer.parseInt(ordinal) : usual;
        return new Layer(own, Map.copyOf(values), environment);
    }

    private static Map<String, String> textOf(Properties properties) {
        Map<String, String> values = new HashMap<>();
        properties.stringPropertyNames().forEach(name -> values.put(name, properties.getProperty(name)));
        return values;
    }

    /** Past the JAR cache, which would keep a WAR's file open after its end. */
    private static Map<String, String> read(URL file) throws IOException {
        Properties properties = new Properties();
        URLConnection connection = file.openConnection();
        connection.setUseCaches(false);
        try (InputStream stream = connection.getInputStream();
                InputStreamReader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return textOf(properties);
    }
}
