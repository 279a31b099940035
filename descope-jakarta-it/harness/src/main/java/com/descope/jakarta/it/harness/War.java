package com.descope.jakarta.it.harness;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A WAR of a few classes. */
public final class War {
    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    public static War of(Class<?>... classes) throws IOException {
        War war = new War();
        for (Class<?> one : classes) {
            String file = one.getName().replace('.', '/') + ".class";
            try (InputStream code = one.getResourceAsStream("/" + file)) {
                if (code == null) {
                    throw new IllegalStateException("no " + file);
                }
                war.entries.put("WEB-INF/classes/" + file, code.readAllBytes());
            }
        }
        return war;
    }

    public War with(String path, String content) {
        entries.put(path, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public War library(Path jar) throws IOException {
        entries.put("WEB-INF/lib/" + jar.getFileName(), Files.readAllBytes(jar));
        return this;
    }

    public void writeTo(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
    }
}
