package org.jieti.spill;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A temporary file without a name: it loses it as soon as it is open, so that it is gone with the process, however that
 * ends. It is made when something is written.
 */
public final class SpillFile implements AutoCloseable {

    private final Path folder;
    private @Nullable FileChannel channel;
    private long size;

    /** That the file cannot be written. */
    public static final class Unwritable extends IOException {

        private static final long serialVersionUID = 1;

        private Unwritable(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }

    /** @param folder where there is room for it; made if it is not there */
    public SpillFile(Path folder) {
        this.folder = folder;
    }

    /** Where it lies. */
    public Path folder() {
        return folder;
    }

    /** Writes behind what was written before, and answers where. */
    synchronized long append(byte[] bytes, int length) throws Unwritable {
        long place = size;
        try {
            FileChannel file = channel == null ? open() : channel;
            channel = file;
            ByteBuffer left = ByteBuffer.wrap(bytes, 0, length);
            while (left.hasRemaining()) {
                file.write(left, place + left.position());
            }
        } catch (IOException fault) {
            throw new Unwritable(fault);
        }
        size += length;
        return place;
    }

    private FileChannel open() throws IOException {
        Files.createDirectories(folder);
        Path file = Files.createTempFile(folder, ".jieti-", ".spill");
        try {
            return FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } finally {
            Files.delete(file);
        }
    }

    /** Reads what was written at a place. Any thread may. */
    void read(long place, byte[] target, int length) throws IOException {
        FileChannel file = written();
        ByteBuffer room = ByteBuffer.wrap(target, 0, length);
        while (room.hasRemaining()) {
            if (file.read(room, place + room.position()) < 0) {
                throw new EOFException();
            }
        }
    }

    private synchronized FileChannel written() throws IOException {
        if (channel == null) {
            throw new IllegalStateException("nothing was written");
        }
        return channel;
    }

    /** How many bytes are on the disk. */
    public synchronized long size() {
        return size;
    }

    @Override
    public synchronized void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }
}
