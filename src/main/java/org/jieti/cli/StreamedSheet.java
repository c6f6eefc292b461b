package org.jieti.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jieti.domain.Columns;
import org.jieti.domain.Facts;
import org.jieti.input.CaseBatch;
import org.jieti.input.Sheet;
import org.jieti.input.SheetFile;
import org.jieti.input.SheetReader;
import org.jieti.input.SheetRows;
import org.jieti.input.UsageStream;
import org.jieti.input.WholeSheetNeeded;
import org.jieti.problem.Problem;
import org.jieti.problem.Problems;
import org.jieti.problem.Reject;
import org.jieti.report.RunRecord;

/** One sheet of usage, read and priced in one pass, with registers beside it that are held. */
final class StreamedSheet implements CaseSource {

    private final UsageStream stream;
    private final int registersBefore;
    private final List<Beside> registers;
    private final List<Problem> notes;

    /** What a run tells of a register. Its rows are entered by then, and are held no longer. */
    private record Beside(RunRecord.Input input, Columns columns, List<Problem> warnings) {

        private static Beside of(SheetRows rows) {
            Sheet sheet = rows.sheet();
            RunRecord.Input input = new RunRecord.Input(sheet.name(), rows.digest(), rows.count());
            return new Beside(input, sheet.columns(), rows.warnings());
        }
    }

    private StreamedSheet(UsageStream stream, int registersBefore, List<Beside> registers, List<Problem> notes) {
        this.stream = stream;
        this.registersBefore = registersBefore;
        this.registers = registers;
        this.notes = notes;
    }

    /**
     * Opens the largest of the sheets, and reads the others.
     *
     * @throws WholeSheetNeeded if the others are more than registers, or something is wrong with any of them
     */
    static StreamedSheet open(SheetReader reader, List<SheetFile> files, Facts defaults) throws WholeSheetNeeded {
        try {
            return opened(reader, files, defaults);
        } catch (IOException toBeTold) {
            throw new WholeSheetNeeded(String.valueOf(toBeTold.getMessage()));
        }
    }

    private static StreamedSheet opened(SheetReader reader, List<SheetFile> files, Facts defaults)
            throws IOException, WholeSheetNeeded {
        int largest = largest(files);
        List<SheetRows> registers = new ArrayList<>();
        Problems problems = new Problems();
        Problems before = new Problems();
        Problems after = new Problems();
        int registersBefore = 0;
        for (int i = 0; i < files.size(); i++) {
            if (i == largest) {
                registersBefore = registers.size(); // a file holds several sheets, or none, if it is of refused rows
            } else {
                registers.addAll(reader.registers(files.get(i), problems, i < largest ? before : after)
                        .orElseThrow(() -> new WholeSheetNeeded("there is more than registers beside it")));
            }
        }
        if (!problems.isEmpty()) {
            throw new WholeSheetNeeded("a register cannot be used");
        }
        SheetFile file = files.get(largest);
        UsageStream stream = reader.stream(file, registers, defaults, before);
        List<Problem> notes = new ArrayList<>(before.all());
        notes.addAll(after.all());
        return new StreamedSheet(
                stream, registersBefore, registers.stream().map(Beside::of).toList(), notes);
    }

    private static int largest(List<SheetFile> files) {
        int largest = 0;
        for (int i = 1; i < files.size(); i++) {
            largest = files.get(i).size() > files.get(largest).size() ? i : largest;
        }
        return largest;
    }

    @Override
    public Optional<CaseBatch> next() throws WholeSheetNeeded {
        try {
            return stream.next();
        } catch (IOException toBeTold) {
            throw new WholeSheetNeeded(String.valueOf(toBeTold.getMessage()));
        }
    }

    @Override
    public boolean isJoined() {
        return false;
    }

    @Override
    public boolean isInOrder() {
        return true;
    }

    @Override
    public List<String> sheets() {
        List<String> sheets = new ArrayList<>();
        registers.forEach(beside -> sheets.add(beside.input().file()));
        sheets.add(registersBefore, stream.sheet().name());
        return sheets;
    }

    @Override
    public Columns columns() {
        return registers.stream().map(Beside::columns).reduce(stream.sheet().columns(), Columns::and);
    }

    @Override
    public List<Problem> notes() {
        return notes;
    }

    @Override
    public List<Reject> rejects() {
        return stream.registerRejects();
    }

    @Override
    public List<Problem> warnings() {
        return registers.stream().flatMap(beside -> beside.warnings().stream()).toList();
    }

    @Override
    public List<RunRecord.Input> inputs(long rows) {
        List<RunRecord.Input> inputs = new ArrayList<>();
        registers.forEach(beside -> inputs.add(beside.input()));
        inputs.add(registersBefore, new RunRecord.Input(stream.sheet().name(), stream.digest(), rows));
        return inputs;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
