package org.jieti.spill;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Numbers and texts of a row as bytes; they are taken out in the order in which they were put in. */
public final class PackedRow {

    private byte[] bytes;
    private int length;
    private int at;

    public PackedRow() {
        this(new byte[1 << 9], 0);
    }

    private PackedRow(byte[] bytes, int length) {
        this.bytes = bytes;
        this.length = length;
    }

    /** A row that was written before. */
    static PackedRow of(byte[] bytes, int length) {
        return new PackedRow(bytes, length);
    }

    /** A row that {@link #bytes} gave away. */
    public static PackedRow of(byte[] bytes) {
        return of(bytes, bytes.length);
    }

    /** All of it, in an array of its own. */
    public byte[] bytes() {
        return Arrays.copyOf(bytes, length);
    }

    /** Forgets what is in it. */
    public PackedRow clear() {
        length = 0;
        at = 0;
        return this;
    }

    public PackedRow put(int number) {
        room(Integer.BYTES);
        ByteBuffer.wrap(bytes).putInt(length, number);
        length += Integer.BYTES;
        return this;
    }

    public PackedRow put(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        put(encoded.length);
        room(encoded.length);
        System.arraycopy(encoded, 0, bytes, length, encoded.length);
        length += encoded.length;
        return this;
    }

    public PackedRow put(List<String> texts) {
        put(texts.size());
        texts.forEach(this::put);
        return this;
    }

    public int number() {
        int number = ByteBuffer.wrap(bytes).getInt(at);
        at += Integer.BYTES;
        return number;
    }

    public String text() {
        int size = number();
        String text = new String(bytes, at, size, StandardCharsets.UTF_8);
        at += size;
        return text;
    }

    public List<String> texts() {
        int count = number();
        List<String> texts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            texts.add(text());
        }
        return texts;
    }

    /** How many bytes it takes. */
    int size() {
        return length;
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
    }

    /** Writes it so that it can be read again, whatever stands behind it. */
    public void writeSizedTo(OutputStream out) throws IOException {
        out.write(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
        writeTo(out);
    }

    /** Reads the next row; false after the last. */
    public boolean readSizedFrom(InputStream in) throws IOException {
        clear();
        byte[] size = in.readNBytes(Integer.BYTES);
        if (size.length == 0) {
            return false;
        }
        int read = ByteBuffer.wrap(size).getInt();
        room(read);
        new DataInputStream(in).readFully(bytes, 0, read);
        length = read;
        return true;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
