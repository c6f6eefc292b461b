package org.jieti.spark;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkFiles;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.util.SerializableConfiguration;
import org.jieti.domain.Dictionary;
import org.jieti.input.LineParting;
import org.jieti.input.PartedSheet;
import org.jieti.input.TextRange;
import org.jieti.problem.Problem;
import org.jieti.problem.ProblemCode;
import org.jieti.problem.Problems;
import org.jieti.spill.SpillFile;

/** Reads files, or ranges of them, and gives their lines to Spark by enterprise. */
final class LineReading implements FlatMapFunction<Iterator<Portion>, Row> {

    private static final long serialVersionUID = 1;

    private final Broadcast<SerializableConfiguration> hadoop;
    private final Locale language;
    private final ByTask<ReadTally> tallies;

    /** @param tallies where each task tells what it read */
    LineReading(Broadcast<SerializableConfiguration> hadoop, Locale language, ByTask<ReadTally> tallies) {
        this.hadoop = hadoop;
        this.language = language;
        this.tallies = tallies;
    }

    @Override
    public Iterator<Row> call(Iterator<Portion> portions) throws IOException {
        SpillFile spill = spill();
        ReadTally tally = new ReadTally();
        KeyedLines lines = new KeyedLines(spill, tally::countRow);
        Problems problems = new Problems();
        Problems notes = new Problems();
        LineParting parting = new LineParting(Dictionaries.shipped(), lines, notes);
        while (portions.hasNext()) {
            read(portions.next(), parting, problems);
        }
        tally.add(Told.problems(problems, language), Told.notes(ofRows(notes), language));
        tallies.add(new ByTask.Entry<>(TaskContext.getPartitionId(), tally));
        return lines;
    }

    /** A temporary file that is gone with the task. */
    static SpillFile spill() {
        SpillFile spill = new SpillFile(new File(SparkFiles.getRootDirectory()).toPath());
        TaskContext.get().addTaskCompletionListener(ended -> {
            try {
                spill.close();
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        });
        return spill;
    }

    private void read(Portion portion, LineParting parting, Problems problems) throws IOException {
        Configuration conf = hadoop.value().value();
        TextRange range = portion.range();
        if (range == null || portion.head() == null) {
            parting.read(portion.file().sheet(conf), portion.firstSheet(), problems);
            return;
        }
        Dictionary dictionary = Dictionaries.shipped();
        PartedSheet sheet = PartedSheet.of(List.of(portion.head()), dictionary).get(0);
        Path path = new Path(portion.file().uri());
        try (FSDataInputStream in = path.getFileSystem(conf).open(path)) {
            in.seek(range.from());
            InputStream own = new ByteArrayInputStream(in.readNBytes(range.length()));
            parting.read(sheet, portion.firstSheet(), range, own, problems);
        }
    }

    /** What headers leave alone has been told by the survey. */
    private static Problems ofRows(Problems notes) {
        Problems ofRows = new Problems();
        for (Problem note : notes.all()) {
            if (note.code() == ProblemCode.ROW_OF_TOTALS) {
                ofRows.add(note);
            }
        }
        return ofRows;
    }
}
