package org.jieti.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;

/**
 * Does when the jar is built what each start would do again: links lambdas and the {@code equals} and {@code hashCode} of records, and puts
 * the files that runs begin with into a class.
 *
 * <p>The compiler leaves linking to the running JVM, which makes a class for each place in the code when it comes there. A class-data archive
 * keeps these classes, but not their places: each costs a tenth of a millisecond at every start, nine times as much as a class that is simply
 * there. So the build writes down the classes that the JVM would make. What the code does stays the same.
 */
public final class EarlyLinking {

    private static final Pattern KEPT = Pattern.compile(".*\\.(cells|values)|.*/schedules/headings\\.txt");

    private final String folder;
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final Map<String, FileTime> times = new LinkedHashMap<>();

    private EarlyLinking(String folder) {
        this.folder = folder;
    }

    /** The first argument is a jar, to be changed in its place, the second the folder in it whose classes are meant. */
    public static void main(String[] args) throws IOException {
        Path jar = Path.of(args[0]);
        EarlyLinking linking = new EarlyLinking(args[1]);
        linking.read(jar);
        linking.link();
        linking.keep();
        Path linked = jar.resolveSibling(jar.getFileName() + ".part");
        linking.write(linked);
        Files.move(linked, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private void read(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                times.put(entry.getName(), entry.getLastModifiedTime());
                try (InputStream stream = zip.getInputStream(entry)) {
                    files.put(entry.getName(), stream.readAllBytes());
                }
            }
        }
    }

    private void link() {
        Map<String, LinkedClass> linked = new LinkedHashMap<>();
        Map<String, List<String>> joining = new LinkedHashMap<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (file.getKey().startsWith(folder) && file.getKey().endsWith(".class")) {
                LinkedClass one = LinkedClass.of(new ClassReader(file.getValue()));
                linked.put(file.getKey(), one);
                joining.computeIfAbsent(one.host(), host -> new ArrayList<>())
                        .addAll(one.lambdas().keySet());
            }
        }
        for (Map.Entry<String, LinkedClass> one : linked.entrySet()) {
            List<String> members = joining.getOrDefault(one.getValue().name(), List.of());
            if (!members.isEmpty() || one.getValue().isChanged()) {
                files.put(one.getKey(), one.getValue().written(members));
            }
            one.getValue().lambdas().forEach((name, bytes) -> {
                files.put(name + ".class", bytes);
                times.put(name + ".class", times.get(one.getKey()));
            });
        }
    }

    private void keep() {
        String file = KeptFiles.NAME + ".class";
        int version = new ClassReader(files.get(file)).readUnsignedShort(6);
        Map<String, byte[]> kept = new LinkedHashMap<>(files);
        kept.keySet()
                .removeIf(
                        path -> !path.startsWith(folder) || !KEPT.matcher(path).matches());
        files.put(file, new KeptFiles(kept).written(version));
    }

    private void write(Path jar) throws IOException {
        try (OutputStream stream = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(stream)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setLastModifiedTime(times.get(file.getKey()));
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
    }
}
