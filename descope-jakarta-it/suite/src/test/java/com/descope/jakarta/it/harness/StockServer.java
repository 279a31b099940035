package com.descope.jakarta.it.harness;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Compares an unpacked server with the archive that it came from. */
public final class StockServer {
    /** What a server that runs writes; everything else stays as it came. */
    private static final List<String> WRITTEN_BY_RUNNING = List.of(
            "standalone/configuration/logging.properties",
            "standalone/configuration/standalone.xml",
            "standalone/configuration/standalone_xml_history/",
            "standalone/data/",
            "standalone/deployments/",
            "standalone/log/",
            "standalone/tmp/");

    private final Path home;
    private final Path zip;

    public StockServer(Path home, Path zip) {
        this.home = home;
        this.zip = zip;
    }

    /** Files that differ from the archive's, are missing, or are in no archive. */
    public List<String> differences() throws IOException {
        List<String> differences = new ArrayList<>();
        Set<String> known = new TreeSet<>();
        try (ZipFile archive = new ZipFile(zip.toFile())) {
            for (Enumeration<? extends ZipEntry> all = archive.entries(); all.hasMoreElements(); ) {
                ZipEntry entry = all.nextElement();
                String name = entry.getName().substring(entry.getName().indexOf('/') + 1);
                if (entry.isDirectory() || name.startsWith("docs/") || written(name)) {
                    continue;
                }
                known.add(name);
                if (!Files.exists(home.resolve(name)) || crc(home.resolve(name)) != entry.getCrc()) {
                    differences.add(name);
                }
            }
        }
        differences.addAll(strangers(known));
        return differences;
    }

    /** A file of the archive, as text. */
    public String original(String name) throws IOException {
        try (ZipFile archive = new ZipFile(zip.toFile());
                InputStream content = archive.getInputStream(archive.getEntry(home.getFileName() + "/" + name))) {
            return new String(content.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    private List<String> strangers(Set<String> known) throws IOException {
        try (Stream<Path> walk = Files.walk(home)) {
            return walk.filter(Files::isRegularFile)
                    .map(path -> home.relativize(path).toString().replace('\\', '/'))
                    .filter(name -> !known.contains(name) && !written(name) && !name.startsWith("docs/"))
                    .toList();
        }
    }

    private static boolean written(String name) {
        return WRITTEN_BY_RUNNING.stream().anyMatch(name::startsWith);
    }

    private static long crc(Path file) {
        CRC32 crc = new CRC32();
        byte[] buffer = new byte[1 << 16];
        try (InputStream content = Files.newInputStream(file)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                crc.update(buffer, 0, read);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return crc.getValue();
    }
}
