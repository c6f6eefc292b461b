package org.jieti.input;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jieti.domain.Columns;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Facts;
import org.jieti.domain.Grain;
import org.jieti.domain.PaymentFields;
import org.jieti.problem.Problems;
import org.jieti.problem.Reject;

/**
 * A sheet of usage, read from the front a batch of rows at a time, of which each row is a case by itself. However long it
 * is, no more of it is held than the batches under way.
 */
public final class UsageStream implements AutoCloseable {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** No longer than this, in bytes. */
    private static final int USUAL_HEADER = 1 << 12;

    private final BlockSource source;
    private final Sheet sheet;
    private final ThreadLocal<BlockReader> readers;
    private final List<Reject> registerRejects;
    private Optional<Block> first;

    private UsageStream(
            BlockSource source,
            Sheet sheet,
            Block first,
            ThreadLocal<BlockReader> readers,
            List<Reject> registerRejects) {
        this.source = source;
        this.sheet = sheet;
        this.first = Optional.of(first);
        this.readers = readers;
        this.registerRejects = registerRejects;
    }

    /** Opens a sheet and reads its headers; how, {@link SheetReader#stream} tells. */
    static UsageStream open(
            SheetFile file,
            Dictionary dictionary,
            Manner manner,
            Collection<SheetRows> registers,
            Facts defaults,
            Problems notes)
            throws IOException, WholeSheetNeeded {
        if (file.reading().isFilledDown()) {
            throw new WholeSheetNeeded("rows that need the rows above them");
        }
        BlockSource source = BlockSource.of(file);
        try {
            return open(file.name(), source, dictionary, manner, registers, defaults, notes);
        } catch (WholeSheetNeeded readOtherwise) {
            source.close();
            throw readOtherwise;
        }
    }

    static UsageStream open(
            String name,
            BlockSource source,
            Dictionary dictionary,
            Manner manner,
            Collection<SheetRows> registers,
            Facts defaults,
            Problems notes)
            throws IOException, WholeSheetNeeded {
        Block block = source.next().orElseThrow(() -> new WholeSheetNeeded("it is empty"));
        int end = endOfHeader(block);
        if (!StrictUtf8.isText(block.bytes(), block.from(), end)) {
            throw new WholeSheetNeeded("not UTF-8");
        }
        String text = new String(block.bytes(), block.from(), end - block.from(), StandardCharsets.UTF_8);
        TextEncoding encoding =
                source.encoding().or(() -> TextEncoding.marked(block.bytes())).orElse(TextEncoding.UTF_8);
        boolean isMarked = source.encoding().isEmpty() && text.startsWith(BYTE_ORDER_MARK);
        FirstRecord header = FirstRecord.of(isMarked ? text.substring(1) : text);
        if (header.cells().size() > CsvLines.MOST_CELLS || Signature.of(block.bytes()) != Signature.NONE) {
            throw new WholeSheetNeeded("no sheet that may be used");
        }
        HeaderReader reader = new HeaderReader(dictionary);
        Problems problems = new Problems();
        SheetLine line = new CsvLine(name, 1, header.cells(), header.first(), ',');
        SheetForm form = new SheetForm(Optional.of(encoding.title()), Optional.of(','), 1, 0);
        List<Column> columns = reader.columns(line, problems, notes);
        Sheet sheet = reader.sheet(name, form, header.cells(), columns);
        if (!problems.isEmpty() || sheet.grain() != Grain.USAGE || Reject.isHeader(header.cells())) {
            throw new WholeSheetNeeded("its headers");
        }
        if (new Meters(dictionary).areIn(sheet.columns())) {
            throw new WholeSheetNeeded("several meters may make one usage");
        }
        if (PaymentFields.of(dictionary).areIn(sheet.columns())) {
            throw new WholeSheetNeeded("what is paid beside the usage");
        }
        Block rows = block.withoutLines(header.lines());
        if (Records.hasLoneReturn(block.bytes(), block.from(), rows.from())) {
            throw new WholeSheetNeeded("a carriage return by itself");
        }
        Register register = new Register(dictionary);
        List<Reject> rejects = new ArrayList<>();
        Columns known = sheet.columns();
        for (SheetRows beside : registers) {
            known = known.and(beside.sheet().columns());
            rejects.addAll(beside.rejects());
            beside.rows().forEach(row -> register.enter(row).ifPresent(fault -> rejects.add(row.refused(fault))));
        }
        CaseMaker cases = new CaseMaker(register, CaseBuilder.completed(defaults, dictionary), known);
        return new UsageStream(
                source,
                sheet,
                rows,
                ThreadLocal.withInitial(() -> new BlockReader(dictionary, sheet, columns, cases, manner)),
                rejects);
    }

    /** The byte after some records from the first on: of a block that is read for its headers, hardly more. */
    private static int endOfHeader(Block block) {
        int near = Math.min(block.to(), block.from() + USUAL_HEADER);
        int end = Records.whole(block.bytes(), block.from(), near).end();
        return end == block.from() ? block.to() : end;
    }

    /** The sheet, before its digest is known. */
    public Sheet sheet() {
        return sheet;
    }

    /** Rows of the registers that were refused. */
    public List<Reject> registerRejects() {
        return List.copyOf(registerRejects);
    }

    /** The next rows; empty after the last. A batch may be read by any thread. */
    public Optional<CaseBatch> next() throws IOException, WholeSheetNeeded {
        Optional<Block> block = first.isPresent() ? first : source.next();
        first = Optional.empty();
        return block.map(rows -> taker -> readers.get().read(rows, taker));
    }

    /** SHA-256 of the whole file, after the last batch. */
    public String digest() {
        return source.digest();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
