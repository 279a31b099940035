package com.descope.jakarta.impl.token;

import com.descope.jakarta.impl.json.JsonReader;
import com.descope.jakarta.impl.json.JsonWriter;
import java.util.Map;

/** One reader and one writer for all tests. */
final class Json {
    static final JsonReader READER = JsonReader.ofServer();
    private static final JsonWriter WRITER = JsonWriter.ofServer();

    private Json() {}

    static String text(Map<String, ?> members) {
        return WRITER.object(members);
    }
}
