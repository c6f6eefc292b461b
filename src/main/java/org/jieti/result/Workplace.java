package org.jieti.result;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Where one run writes its result: a hidden folder, in the folder of the result if that is there, else beside it. Nobody else
 * works there meanwhile.
 */
public final class Workplace implements AutoCloseable {

    /** What is in the folder of a result and no part of the result. */
    public static final String NAME = ".jieti";

    private static final String DRAFTS = "new";
    private static final String ASIDE = "aside";

    private final Path folder;
    private final Path place;
    private final FolderLock lock;
    private final Optional<Changeover> changeover;
    private final Set<String> files = new LinkedHashSet<>();

    private Workplace(Path folder, Path place, FolderLock lock) {
        this.folder = folder;
        this.place = place;
        this.lock = lock;
        this.changeover = isIn(folder) ? Optional.of(new Changeover(folder, place)) : Optional.empty();
    }

    /**
     * Begins to write a result, after taking away what runs that died have left.
     *
     * @param folder of the result; it need not be there
     * @param holder who writes, in a line that no other run would write
     * @throws FolderInUse if another run writes into the folder
     */
    public static Workplace open(Path folder, String holder) throws IOException {
        Path place = placeFor(folder);
        FolderLock lock = FolderLock.take(place, holder);
        if (!place.equals(placeFor(folder))) {
            new Workplace(folder, place, lock).giveBack();
            return open(folder, holder);
        }
        Workplace workplace = new Workplace(folder, place, lock);
        try {
            workplace.begin(holder);
        } catch (IOException | RuntimeException fault) {
            workplace.close();
            throw fault;
        }
        return workplace;
    }

    private static Path placeFor(Path folder) {
        return Files.exists(folder) ? folder.resolve(NAME) : beside(folder);
    }

    private static Path beside(Path folder) {
        return folder.resolveSibling("." + folder.getFileName() + NAME);
    }

    private boolean isIn(Path outer) {
        return outer.equals(place.getParent());
    }

    private void begin(String holder) throws IOException {
        settle();
        if (isIn(folder) && folder.getFileName() != null && Files.exists(beside(folder))) {
            Workplace ofTheFirst = new Workplace(folder, beside(folder), FolderLock.take(beside(folder), holder));
            ofTheFirst.close();
        }
        Files.createDirectory(place.resolve(DRAFTS));
        if (changeover.isPresent()) {
            changeover.get().prepare();
        }
    }

    /** Where files may lie that are no part of the result. */
    public Path aside() throws IOException {
        return Files.createDirectories(place.resolve(ASIDE));
    }

    /** Begins a file of the result. */
    public OutputStream stream(String file) throws IOException {
        files.add(file);
        return Files.newOutputStream(place.resolve(DRAFTS).resolve(file));
    }

    /**
     * Puts all files in place. If it fails, none is.
     *
     * @param earlier the files of the earlier result, which go if they are not written anew; no other is touched
     */
    public void publish(Collection<String> earlier) throws IOException {
        Path drafts = place.resolve(DRAFTS);
        for (String file : files) {
            Disk.forceFile(drafts.resolve(file));
        }
        Disk.forceFolder(drafts);
        if (changeover.isEmpty()) {
            Files.move(drafts, folder, StandardCopyOption.ATOMIC_MOVE);
            Disk.forceFolder(place.resolve(".."));
            return;
        }
        for (String file : files) {
            if (!earlier.contains(file) && Files.exists(folder.resolve(file), LinkOption.NOFOLLOW_LINKS)) {
                throw new FileAlreadyExistsException(file);
            }
        }
        Set<String> names = new LinkedHashSet<>(files);
        for (String file : earlier) {
            if (Files.exists(folder.resolve(file))) {
                names.add(file);
            }
        }
        changeover.get().bringIn(DRAFTS, names);
    }

    /** Ends the work: what was published is in place, and of what was not nothing is left. */
    @Override
    public void close() throws IOException {
        try {
            settle();
        } finally {
            giveBack();
        }
    }

    private void settle() throws IOException {
        if (changeover.isPresent()) {
            changeover.get().settle();
        }
        for (Path one : Disk.content(place)) {
            if (!one.endsWith(FolderLock.FILE)) {
                Disk.remove(one);
            }
        }
    }

    private void giveBack() throws IOException {
        lock.close();
        FolderLock.removeIfEmpty(place);
    }
}
