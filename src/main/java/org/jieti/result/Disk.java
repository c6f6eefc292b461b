package org.jieti.result;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

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

    /** What is in a folder now. */
    static List<Path> content(Path folder) throws IOException {
        List<Path> content = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(content::add);
        } catch (DirectoryIteratorException fault) {
            throw fault.getCause();
        }
        return content;
    }

    /** Takes away a file or a folder with all that is in it; nothing if it is not there. Links are not followed. */
    static void remove(Path path) throws IOException {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            for (Path one : content(path)) {
                remove(one);
            }
        }
        Files.deleteIfExists(path);
    }
}
