package org.jieti.result;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Keeps a folder for one run. The lock is the system's and ends with the process, however that ends; the file it is on says who
 * holds it.
 *
 * <p>The file goes when the lock is given back. So whoever gets a lock first sees whether it is on the file that now has the name,
 * not on one that the run before has just taken away.
 */
final class FolderLock implements AutoCloseable {

    static final String FILE = "lock";

    private static final int LONGEST_HOLDER = 200;
    private static final int MOST_TRIES = 100;

    private final Path file;
    private final FileChannel locked;

    /** Open as long as the lock is held: a system may give up a lock when any channel on its file is closed. */
    private final FileChannel seen;

    private FolderLock(Path file, FileChannel locked, FileChannel seen) {
        this.file = file;
        this.locked = locked;
        this.seen = seen;
    }

    /**
     * Locks a folder, which is made if it is not there.
     *
     * @param holder who asks, in a line that no other run would write
     */
    static FolderLock take(Path folder, String holder) throws IOException {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
            }
            try {
                Optional<FolderLock> lock = tryToTake(folder.resolve(FILE), holder);
                if (lock.isPresent()) {
                    return lock.get();
                }
            } catch (IOException fault) {
                removeIfEmpty(folder);
                throw fault;
            }
        }
        throw new FolderInUse("");
    }

    /** Takes the lock; empty if its file was taken away meanwhile. */
    private static Optional<FolderLock> tryToTake(Path file, String holder) throws IOException {
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
            Optional<FolderLock> lock = Optional.empty();
            try {
                lock = locked(file, channel, holder);
            } finally {
                if (lock.isEmpty()) {
                    channel.close();
                }
            }
            return lock;
        } catch (NoSuchFileException takenAway) {
            return Optional.empty();
        }
    }

    private static Optional<FolderLock> locked(Path file, FileChannel channel, String holder) throws IOException {
        if (!isFree(channel)) {
            throw new FolderInUse(text(channel));
        }
        try {
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
        } catch (IOException fault) {
            Files.deleteIfExists(file);
            throw fault;
        }
        FileChannel seen = FileChannel.open(file, StandardOpenOption.READ);
        if (text(seen).equals(holder)) {
            return Optional.of(new FolderLock(file, channel, seen));
        }
        seen.close();
        return Optional.empty();
    }

    private static boolean isFree(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    private static String text(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(LONGEST_HOLDER);
        channel.read(bytes, 0);
        return StandardCharsets.UTF_8.decode(bytes.flip()).toString();
    }

    static void removeIfEmpty(Path folder) throws IOException {
        try {
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException takenByTheNext) {
            // or a file is left in it that the next run takes away
        }
    }

    /** Gives the folder back. */
    @Override
    public void close() throws IOException {
        try (locked;
                seen) {
            Files.deleteIfExists(file);
        }
    }
}
