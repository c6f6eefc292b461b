package org.jieti.cli;

import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.jieti.problem.Location;
import org.jieti.problem.Problem;
import org.jieti.problem.ProblemCode;
import org.jieti.schedule.file.ScheduleSource;

/** A file that cannot be read or written, as a problem: the usual causes in our words, others in those of the system. */
final class FileFault {

    private FileFault() {}

    static Problem unreadable(String file, Exception fault) {
        return of(ProblemCode.FILE_UNREADABLE, file, fault);
    }

    static Problem of(ProblemCode code, String file, Exception fault) {
        Location place = Location.ofFile(file);
        if (fault instanceof NoSuchFileException) {
            return Problem.of(code, place, "").inCase("missing");
        }
        if (fault instanceof AccessDeniedException) {
            return Problem.of(code, place, "").inCase("denied");
        }
        if (fault instanceof FileAlreadyExistsException inTheWay) {
            return Problem.of(code, place, inTheWay.getFile()).inCase("in-the-way");
        }
        if (fault instanceof CharacterCodingException) {
            return Problem.of(code, place, "").inCase("not-text");
        }
        if (fault instanceof ScheduleSource.TooLongException tooLong) {
            return Problem.of(code, place, tooLong.most()).inCase("too-long");
        }
        boolean hasReason = fault instanceof FileSystemException other && other.getReason() != null;
        return Problem.of(
                code,
                place,
                hasReason ? ((FileSystemException) fault).getReason() : String.valueOf(fault.getMessage()));
    }
}
