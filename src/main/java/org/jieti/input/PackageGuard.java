package org.jieti.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jieti.problem.Location;
import org.jieti.problem.Problem;
import org.jieti.problem.ProblemCode;

/**
 * Looks through the parts of a workbook before they are read: what unpacks to far more than it is, declares entities, or
 * has rows that no sheet has, was made to do harm.
 */
final class PackageGuard {

    private static final int MOST_PARTS = 10_000;

    /** Sheets of equal cells unpack to forty times their size. */
    private static final int MOST_TIMES = 100;

    private static final long ALWAYS_ALLOWED = 1 << 24;

    private final String name;
    private final byte[] buffer = new byte[1 << 14];

    PackageGuard(String name) {
        this.name = name;
    }

    /** @throws SheetFault if the workbook had better not be read, or cannot be */
    void check(byte[] bytes) throws SheetFault {
        long allowed = Math.max(ALWAYS_ALLOWED, MOST_TIMES * (long) bytes.length);
        try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
            int parts = 0;
            Enumeration<ZipArchiveEntry> entries = zip.getEntries();
            while (entries.hasMoreElements()) {
                parts++;
                if (parts > MOST_PARTS) {
                    throw refused("parts", "");
                }
                ZipArchiveEntry entry = entries.nextElement();
                try (InputStream in = zip.getInputStream(entry)) {
                    allowed -= check(entry.getName(), in, allowed);
                }
            }
        } catch (IOException | RuntimeException fault) {
            throw new SheetFault(Problem.of(ProblemCode.WORKBOOK_UNREADABLE, Location.ofFile(name)));
        }
    }

    /** How many bytes a part unpacks to. */
    private long check(String part, InputStream in, long allowed) throws IOException, SheetFault {
        PartScan scan = new PartScan();
        long size = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            size += read;
            if (size > allowed) {
                throw refused("size", "");
            }
            scan.take(buffer, read);
            if (scan.objection().isPresent()) {
                throw refused(scan.objection().get(), part);
            }
        }
        return size;
    }

    private SheetFault refused(String why, String part) {
        return new SheetFault(Problem.of(ProblemCode.WORKBOOK_UNREADABLE, Location.ofFile(name), part)
                .inCase(why));
    }
}
