package com.descope.jakarta.soak;

import com.descope.jakarta.soak.Tally.Event;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The run in figures. */
final class Table {
    private final Map<String, Object> rows = new LinkedHashMap<>();

    Table(Tally tally, Provider provider, List<String> before, List<String> after) {
        for (Event event : Event.values()) {
            rows.put(event.title(), tally.of(event));
            if (event == Event.SIGN_IN) {
                rows.put("refreshes asked, counted at Descope", provider.calls().asked());
                rows.put("refreshes granted", provider.calls().granted());
                rows.put(
                        "refreshes refused for good (after a reuse or a logout)",
                        provider.calls().refused());
                rows.put(
                        "requests that Descope failed on purpose",
                        provider.trouble().count());
            }
        }
        tally.errors().forEach((kind, count) -> rows.put("error, " + kind, count));
        rows.put("heap before, after GC.run of jcmd", String.join(", ", before));
        rows.put("heap at the end, after GC.run of jcmd", String.join(", ", after));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        rows.forEach((title, value) -> text.append("  %-80s %s%n".formatted(title, value)));
        return text.toString();
    }
}
