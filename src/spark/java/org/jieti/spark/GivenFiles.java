package org.jieti.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.jieti.cli.SheetFiles;
import org.jieti.problem.Location;
import org.jieti.problem.Problem;
import org.jieti.problem.ProblemCode;
import org.jieti.problem.Problems;

/** The sheets named on a command line: files, folders of them, and patterns, on any file system that Spark can read. */
final class GivenFiles {

    private static final char BEFORE_SHEET = '#';
    private static final String PARQUET = ".parquet";

    private final Configuration hadoop;
    private final boolean isFilledDown;

    /** @param isFilledDown what the user says of all of them */
    GivenFiles(Configuration hadoop, boolean isFilledDown) {
        this.hadoop = hadoop;
        this.isFilledDown = isFilledDown;
    }

    /** The files, in the order of the command line and by name within a folder; one named twice is one. */
    List<GivenFile> find(List<String> names, Problems problems) {
        Map<String, GivenFile> files = new LinkedHashMap<>();
        for (String name : names) {
            try {
                for (GivenFile file : files(name, problems)) {
                    files.put(file.title(), file);
                }
            } catch (FileNotFoundException missing) {
                problems.add(Problem.of(ProblemCode.FILE_UNREADABLE, Location.ofFile(name), "")
                        .inCase("missing"));
            } catch (IOException | IllegalArgumentException fault) {
                problems.add(Problem.of(
                        ProblemCode.FILE_UNREADABLE, Location.ofFile(name), String.valueOf(fault.getMessage())));
            }
        }
        return List.copyOf(files.values());
    }

    private List<GivenFile> files(String name, Problems problems) throws IOException {
        if (name.isBlank()) {
            throw new FileNotFoundException(name);
        }
        Path path = new Path(name);
        FileSystem files = path.getFileSystem(hadoop);
        if (files.exists(path)) {
            return at(files, files.getFileStatus(path), normal(name), problems);
        }
        int end = name.lastIndexOf(BEFORE_SHEET);
        if (end > 0 && files.exists(new Path(name.substring(0, end)))) {
            String workbook = name.substring(0, end);
            FileStatus status = files.getFileStatus(new Path(workbook));
            return List.of(file(status, normal(workbook), name.substring(end + 1), ""));
        }
        List<FileStatus> matching = matching(files, path);
        if (matching.isEmpty()) {
            throw new FileNotFoundException(name);
        }
        List<GivenFile> found = new ArrayList<>();
        for (FileStatus status : matching) {
            found.addAll(at(files, status, beside(path, status), problems));
        }
        return found;
    }

    private static List<FileStatus> matching(FileSystem files, Path pattern) throws IOException {
        return Arrays.stream(Optional.ofNullable(files.globStatus(pattern)).orElse(new FileStatus[0]))
                .sorted(byName())
                .toList();
    }

    /** The name of what a pattern matched: as far from the root as the user was. */
    private static String beside(Path pattern, FileStatus status) {
        return pattern.isAbsoluteAndSchemeAuthorityNull()
                ? status.getPath().toUri().getPath()
                : status.getPath().toString();
    }

    private static String normal(String name) {
        boolean isLocal = !name.contains("://");
        return isLocal ? java.nio.file.Path.of(name).normalize().toString() : name;
    }

    private List<GivenFile> at(FileSystem files, FileStatus status, String name, Problems problems) throws IOException {
        if (status.isFile()) {
            return List.of(file(status, name, "", name.endsWith(PARQUET) ? uri(status) : ""));
        }
        List<GivenFile> found = new ArrayList<>();
        for (FileStatus child : children(files, status)) {
            String file = child.getPath().getName();
            if (child.isFile() && SheetFiles.isSheet(file)) {
                found.add(file(child, name + "/" + file, "", ""));
            }
        }
        addParquet(files, status, name, uri(status), found);
        if (found.isEmpty()) {
            problems.add(Problem.of(ProblemCode.NO_SHEETS, Location.ofFile(name)));
        }
        return found;
    }

    /** Adds the files of a dataset, which may lie in folders below, as Spark writes them. */
    private void addParquet(FileSystem files, FileStatus folder, String name, String dataset, List<GivenFile> found)
            throws IOException {
        for (FileStatus child : children(files, folder)) {
            String own = child.getPath().getName();
            boolean isHidden = own.startsWith("_") || own.startsWith(".");
            if (child.isDirectory() && !isHidden) {
                addParquet(files, child, name + "/" + own, dataset, found);
            } else if (own.endsWith(PARQUET) && !isHidden) {
                found.add(file(child, name + "/" + own, "", dataset));
            }
        }
    }

    private static List<FileStatus> children(FileSystem files, FileStatus folder) throws IOException {
        return Arrays.stream(files.listStatus(folder.getPath()))
                .sorted(byName())
                .toList();
    }

    /** By the bytes of the name, as the command has it. */
    private static Comparator<FileStatus> byName() {
        return Comparator.comparing(
                status -> status.getPath().toString().getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);
    }

    private static String uri(FileStatus status) {
        return status.getPath().toString();
    }

    private GivenFile file(FileStatus status, String name, String only, String dataset) {
        return new GivenFile(name, status.getPath().toUri(), only, status.getLen(), dataset, isFilledDown);
    }
}
