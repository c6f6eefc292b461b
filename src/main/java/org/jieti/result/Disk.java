package org.jieti.result;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/** What is done with files and folders on a disk, not with what they hold. */
final class Disk {

    private Disk() {}

    /** Waits until a file is on the disk. */
    static void forceFile(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Waits until the names in a folder are on the disk. */
    static void forceFolder(Path folder) throws IOException {
        FileChannel channel;
        try {
            channel = FileChannel.open(folder, StandardOpenOption.READ);
        } catch (IOException notOpenedHere) {
            // a system that does not open folders keeps the order of their changes by itself
            return;
        }
        try (channel) {
            channel.force(true);
        }
    }

    /** Takes away a file or a folder with all that is in it; nothing if it is not there. Links are not followed. */
    static void remove(Path path) throws IOException {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            try (Stream<Path> content = Files.list(path)) {
                for (Path one : content.toList()) {
                    remove(one);
                }
            }
        }
        Files.deleteIfExists(path);
    }
}
