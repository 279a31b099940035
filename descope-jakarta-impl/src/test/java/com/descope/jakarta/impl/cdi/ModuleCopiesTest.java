package com.descope.jakarta.impl.cdi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleCopiesTest {
    @Test
    void oneCopyIsNoProblem() {
        ModuleCopies copies = ModuleCopies.of(ModuleCopies.class);
        assertEquals(1, copies.places().size(), copies::toString);
        assertTrue(copies.problem().isEmpty());
    }

    @Test
    void twoCopiesAreNamed() {
        String line = new ModuleCopies(List.of("/WEB-INF/lib/impl-1.jar", "/WEB-INF/lib/impl-2.jar"))
                .problem()
                .orElseThrow()
                .line();
        assertTrue(line.startsWith("DESCOPE-1073"), line);
        assertTrue(line.contains("impl-1.jar") && line.contains("impl-2.jar"), line);
    }

    @Test
    void aCopyIsNamedByItsJarAndTheFoldersAboveIt(@TempDir Path folder) throws Exception {
        Path far = folder.resolve("apps/x.ear/one.war/WEB-INF/lib");
        Path near = folder.resolve("apps/x.ear/lib");
        URL[] jars = {jar(far), jar(near)};
        try (URLClassLoader loader = new URLClassLoader(jars, null)) {
            assertEquals(
                    List.of("/apps/x.ear/lib/impl.jar", "/one.war/WEB-INF/lib/impl.jar"),
                    ModuleCopies.of(loader.loadClass(ModuleCopies.class.getName()))
                            .places());
        }
    }

    private static URL jar(Path folder) throws IOException {
        Path jar = Files.createDirectories(folder).resolve("impl.jar");
        String entry = ModuleCopies.class.getName().replace('.', '/') + ".class";
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar));
                InputStream bytes = ModuleCopies.class.getResourceAsStream("ModuleCopies.class")) {
            zip.putNextEntry(new ZipEntry(entry));
            bytes.transferTo(zip);
        }
        return jar.toUri().toURL();
    }
}
