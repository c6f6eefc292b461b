package org.jieti.result;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Writes small results in turn into one folder, without a rest, until it is killed. */
final class Turns {

    private static final List<String> EVEN = List.of("a", "b", "c", "record");
    private static final List<String> ODD = List.of("b", "c", "d", "record");
    static final List<String> ALL = List.of("a", "b", "c", "d", "record");

    private Turns() {}

    public static void main(String[] args) throws IOException {
        System.out.print('.');
        System.out.flush();
        for (int turn = Integer.parseInt(args[1]); ; turn++) {
            write(Path.of(args[0]), turn);
        }
    }

    static List<String> files(int turn) {
        return turn % 2 == 0 ? EVEN : ODD;
    }

    static void write(Path folder, int turn) throws IOException {
        try (Workplace workplace =
                Workplace.open(folder, ProcessHandle.current().pid() + " " + turn)) {
            for (String file : files(turn)) {
                try (OutputStream out = workplace.stream(file)) {
                    out.write(String.valueOf(turn).getBytes(StandardCharsets.UTF_8));
                }
            }
            workplace.publish(ALL);
        }
    }
}
