package org.jieti.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * The driver of DuckDB unpacked once, the library of the database beside its classes, where the driver looks for it.
 *
 * <p>From its jar the driver would unpack 70 MB at every start, half a second that no installed DuckDB takes.
 */
final class DuckDbDriver {

    private DuckDbDriver() {}

    /** Unpacks the jar unless that was done before; gives the folder of its classes. */
    static Path unpacked(Path jar, Path folder) throws IOException {
        Path classes = folder.resolve("classes");
        if (Files.exists(classes)) {
            return classes;
        }
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry :
                    file.stream().filter(one -> !one.isDirectory()).toList()) {
                boolean isLibrary = entry.getName().startsWith("libduckdb");
                Path target = (isLibrary ? folder : classes).resolve(entry.getName());
                Files.createDirectories(target.getParent());
                try (InputStream in = file.getInputStream(entry)) {
                    Files.copy(in, target);
                }
            }
        }
        return classes;
    }
}
