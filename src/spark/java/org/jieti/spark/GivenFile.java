package org.jieti.spark;

import java.io.Serializable;
import java.net.URI;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.jieti.input.Reading;
import org.jieti.input.SheetFile;

/**
 * A file that the user named, or that lies in a folder which was.
 *
 * @param name as the user knows it
 * @param uri where it lies
 * @param only the sheet of a workbook that is asked for; empty for every one
 * @param size in bytes
 * @param dataset the folder or file of Parquet that it is a part of; empty for a sheet of text or a workbook
 * @param isFilledDown what {@link Reading} says of it
 */
record GivenFile(String name, URI uri, String only, long size, String dataset, boolean isFilledDown)
        implements Serializable {

    boolean isParquet() {
        return !dataset.isEmpty();
    }

    /** What tells it from others that are read. */
    String title() {
        return only.isEmpty() ? name : name + "#" + only;
    }

    /** The same as a file that may be read here. */
    SheetFile sheet(Configuration hadoop) {
        Path path = new Path(uri);
        return new SheetFile(
                name,
                only,
                new Reading(isFilledDown),
                size,
                () -> path.getFileSystem(hadoop).open(path));
    }
}
