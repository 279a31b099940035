package com.descope.jakarta.demo.view;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The source of a class of this WAR, as it was compiled, from its first annotation on. */
public final class Source {
    private Source() {}

    public static String panel(ServletContext war, Class<?> type) throws IOException {
        String name = type.getSimpleName() + ".java";
        return """
                <figure class="source">
                  <figcaption>%s</figcaption>
                  <pre tabindex="0" aria-label="Source of %s"><code>%s</code></pre>
                </figure>
                """.formatted(
                        name,
                        name,
                        Html.text(read(war, "/WEB-INF/sources/" + type.getName().replace('.', '/') + ".java")));
    }

    private static String read(ServletContext war, String path) throws IOException {
        try (InputStream file = war.getResourceAsStream(path)) {
            if (file == null) {
                throw new IOException("The WAR holds no " + path);
            }
            String all = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            int imports = all.lastIndexOf("\nimport ");
            return all.substring(all.indexOf('\n', imports + 1)).strip();
        }
    }
}
