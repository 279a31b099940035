package com.descope.jakarta.impl.json;

import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Writes maps, lists, strings, numbers and booleans as JSON. */
public final class JsonWriter {
    private final JsonGeneratorFactory generators;

    public JsonWriter(JsonProvider provider) {
        this.generators = provider.createGeneratorFactory(Map.of());
    }

    public static JsonWriter ofServer() {
        return new JsonWriter(JsonProvider.provider());
    }

    public String object(Map<String, ?> members) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = generators.createGenerator(text)) {
            generator.writeStartObject();
            members.forEach((name, value) -> {
                generator.writeKey(name);
                write(generator, value);
            });
            generator.writeEnd();
        }
        return text.toString();
    }

    private static void write(JsonGenerator generator, Object value) {
        if (value instanceof Map<?, ?> map) {
            generator.writeStartObject();
            map.forEach((name, member) -> {
                generator.writeKey((String) name);
                write(generator, member);
            });
            generator.writeEnd();
        } else if (value instanceof List<?> list) {
            generator.writeStartArray();
            list.forEach(element -> write(generator, element));
            generator.writeEnd();
        } else if (value instanceof Boolean flag) {
            generator.write(flag);
        } else if (value instanceof BigDecimal decimal) {
            generator.write(decimal);
        } else if (value instanceof Number number) {
            generator.write(number.longValue());
        } else {
            generator.write(value.toString());
        }
    }
}
