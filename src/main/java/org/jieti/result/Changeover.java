package org.jieti.result;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;

/**
 * Puts new files in the place of old ones in one moment.
 *
 * <p>No system renames several files at once, but one name may stand for all of them. The old files get a second name in a folder
 * of their own, and {@code current} is a link to that folder. Each file is replaced by a link through {@code current}, which
 * changes nothing for its readers. Then {@code current} is renamed to point to the folder of the new files: that is the moment.
 * Last, each link is replaced by the file that it leads to, which again changes nothing; the folder is then an ordinary one.
 *
 * <p>It can break off anywhere: what {@code current} points to is the result, and {@link #settle} makes that an ordinary folder
 * again, whether it is the old one or the new.
 */
final class Changeover {

    private static final String CURRENT = "current";
    private static final String OLD = "old";
    private static final String LINK = "link";

    private final Path folder;
    private final Path workplace;

    /**
     * @param folder of the result
     * @param workplace a folder in it
     */
    Changeover(Path folder, Path workplace) {
        this.folder = folder;
        this.workplace = workplace;
    }

    /** Finds out before anything is done whether the disk can do it. */
    void prepare() throws IOException {
        Files.createDirectory(workplace.resolve(OLD));
        link(workplace.resolve(CURRENT), workplace.getFileSystem().getPath(OLD));
    }

    /**
     * Brings in new files.
     *
     * @param drafts the name of the folder of new files, in the workplace
     * @param names of all files that are in the old result or the new
     */
    void bringIn(String drafts, Set<String> names) throws IOException {
        for (String name : names) {
            Path file = folder.resolve(name);
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !isFile(file)) {
                throw new FileAlreadyExistsException(name);
            }
        }
        for (String name : names) {
            Path file = folder.resolve(name);
            if (isFile(file)) {
                keep(file, workplace.resolve(OLD).resolve(name));
            }
            replace(file, folder.relativize(workplace).resolve(CURRENT).resolve(name));
        }
        Disk.forceFolder(folder);
        replace(workplace.resolve(CURRENT), workplace.getFileSystem().getPath(drafts));
        Disk.forceFolder(workplace);
    }

    private static boolean isFile(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** Gives a file a second name, or a copy where a second name is not allowed, as for the file of a colleague. */
    private static void keep(Path file, Path second) throws IOException {
        try {
            Files.createLink(second, file);
        } catch (IOException | UnsupportedOperationException notAllowed) {
            Files.copy(file, second, StandardCopyOption.COPY_ATTRIBUTES);
            Disk.forceFile(second);
        }
    }

    private void replace(Path file, Path target) throws IOException {
        Path link = workplace.resolve(LINK);
        link(link, target);
        Files.move(link, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void link(Path link, Path target) throws IOException {
        try {
            Files.createSymbolicLink(link, target);
        } catch (UnsupportedOperationException noLinks) {
            throw new IOException(noLinks);
        }
    }

    /** Makes the folder an ordinary one again, with the result that a reader of it sees now. */
    void settle() throws IOException {
        Path current = workplace.resolve(CURRENT);
        if (!Files.isSymbolicLink(current)) {
            return;
        }
        Path generation = workplace.resolve(Files.readSymbolicLink(current));
        Path through = folder.relativize(current);
        for (Path file : Disk.content(folder)) {
            if (Files.isSymbolicLink(file) && Files.readSymbolicLink(file).startsWith(through)) {
                settle(file, generation.resolve(file.getFileName()));
            }
        }
        Disk.remove(current);
    }

    private static void settle(Path link, Path file) throws IOException {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            Files.move(file, link, StandardCopyOption.ATOMIC_MOVE);
        } else {
            Files.delete(link);
        }
    }
}
