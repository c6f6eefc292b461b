package org.jieti.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.jieti.problem.Location;
import org.jieti.problem.Problem;
import org.jieti.problem.ProblemCode;
import org.jieti.problem.Problems;
import org.jieti.schedule.file.ScheduleSource;

/** A schedule file of the user's own, opened once and sent to every executor. */
record OwnSchedule(String name, String text, String digest) implements Serializable {

    /** Those at some paths: files, and every one in and below a folder. */
    static List<OwnSchedule> at(List<String> paths, Configuration hadoop, Problems problems) {
        List<OwnSchedule> schedules = new ArrayList<>();
        for (String path : paths) {
            try {
                List<OwnSchedule> found = at(new Path(path), hadoop);
                if (found.isEmpty()) {
                    problems.add(Problem.of(ProblemCode.NO_SCHEDULES, Location.ofFile(path)));
                }
                schedules.addAll(found);
            } catch (FileNotFoundException missing) {
                problems.add(Problem.of(ProblemCode.FILE_UNREADABLE, Location.ofFile(path), "")
                        .inCase("missing"));
            } catch (IOException | IllegalArgumentException fault) {
                problems.add(Problem.of(
                        ProblemCode.FILE_UNREADABLE, Location.ofFile(path), String.valueOf(fault.getMessage())));
            }
        }
        return schedules;
    }

    private static List<OwnSchedule> at(Path path, Configuration hadoop) throws IOException {
        FileSystem files = path.getFileSystem(hadoop);
        if (files.getFileStatus(path).isFile()) {
            return List.of(read(files, path, path.toString()));
        }
        List<Path> below = new ArrayList<>();
        RemoteIterator<LocatedFileStatus> all = files.listFiles(path, true);
        while (all.hasNext()) {
            Path file = all.next().getPath();
            if (ScheduleSource.isSchedule(file.getName())) {
                below.add(file);
            }
        }
        below.sort(Comparator.naturalOrder());
        List<OwnSchedule> schedules = new ArrayList<>();
        for (Path file : below) {
            schedules.add(read(files, file, file.toString()));
        }
        return schedules;
    }

    private static OwnSchedule read(FileSystem files, Path path, String name) throws IOException {
        try (InputStream in = files.open(path)) {
            ScheduleSource source = ScheduleSource.read(name, in);
            return new OwnSchedule(name, source.text(), source.digest());
        }
    }

    ScheduleSource source() {
        return new ScheduleSource(name, "", text, digest);
    }
}
