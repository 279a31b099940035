package com.descope.jakarta.impl.json;

import jakarta.json.JsonException;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Reads a JSON object into maps and lists. Stricter than JSON-P: a member that stands twice, nesting beyond 32 levels or
 * anything behind the object makes the whole text no JSON for us (RFC 7519, section 4 on duplicates). A {@code null} is left out.
 */
public final class JsonReader {
    private static final int DEEPEST = 32;
    private static final int LONGEST_NUMBER = 40;
    private static final int DIGITS_OF_LONG = 18;
    /** Beyond a double's range an exponent is an attack on whoever writes the number out. */
    private static final int MOST_ZEROS = 400;

    private final JsonParserFactory parsers;

    public JsonReader(JsonProvider provider) {
        this.parsers = provider.createParserFactory(Map.of());
    }

    public static JsonReader ofServer() {
        return new JsonReader(JsonProvider.provider());
    }

    /** The object, or empty if the text is anything else; Johnzon's index is out of bounds when there is no text. */
    public Optional<Map<String, Object>> object(String text) {
        try (JsonParser parser = parsers.createParser(new StringReader(text))) {
            if (parser.next() != JsonParser.Event.START_OBJECT) {
                return Optional.empty();
            }
            Map<String, Object> object = members(parser, 1);
            return parser.hasNext() ? Optional.empty() : Optional.of(object);
        } catch (JsonException
                | IndexOutOfBoundsException
                | NoSuchElementException
                | IllegalStateException
                | ArithmeticException
                | NumberFormatException malformed) {
            return Optional.empty();
        }
    }

    private Map<String, Object> members(JsonParser parser, int depth) {
        Map<String, Object> members = new LinkedHashMap<>();
        boolean gaps = false;
        while (parser.next() == JsonParser.Event.KEY_NAME) {
            String name = parser.getString();
            Object value = value(parser, parser.next(), depth);
            if (members.putIfAbsent(name, value) != null) {
                throw new JsonException("a member stands twice");
            }
            gaps |= value == Absent.VALUE;
        }
        if (gaps) {
            // Not earlier, because a member may not stand again behind a null either.
            members.values().removeIf(Absent.VALUE::equals);
        }
        return members;
    }

    private List<Object> elements(JsonParser parser, int depth) {
        List<Object> elements = new ArrayList<>();
        for (JsonParser.Event event = parser.next(); event != JsonParser.Event.END_ARRAY; event = parser.next()) {
            Object element = value(parser, event, depth);
            if (element != Absent.VALUE) {
                elements.add(element);
            }
        }
        return elements;
    }

    private Object value(JsonParser parser, JsonParser.Event event, int depth) {
        if (depth >= DEEPEST) {
            throw new JsonException("too deep");
        }
        return switch (event) {
            case START_OBJECT -> members(parser, depth + 1);
            case START_ARRAY -> elements(parser, depth + 1);
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER -> number(parser.getString());
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> Absent.VALUE;
            case KEY_NAME, END_OBJECT, END_ARRAY -> throw new JsonException("a value was expected");
        };
    }

    private static Number number(String digits) {
        if (digits.length() <= DIGITS_OF_LONG && wholeAndPlain(digits)) {
            return Long.parseLong(digits);
        }
        if (digits.length() > LONGEST_NUMBER) {
            throw new JsonException("too long a number");
        }
        BigDecimal exact = new BigDecimal(digits);
        if (Math.abs((long) exact.scale()) > MOST_ZEROS) {
            throw new JsonException("too large or too small a number");
        }
        boolean whole = exact.scale() <= 0 && exact.precision() - exact.scale() <= DIGITS_OF_LONG;
        return whole ? (Number) exact.longValue() : (Number) exact;
    }

    /** Dates mostly; a {@link BigDecimal} for each would cost more than all checks of them. */
    private static boolean wholeAndPlain(String digits) {
        return digits.indexOf('.') < 0 && digits.indexOf('e') < 0 && digits.indexOf('E') < 0;
    }

    /** Stands for a {@code null} while its object is read. */
    private enum Absent {
        VALUE
    }
}
