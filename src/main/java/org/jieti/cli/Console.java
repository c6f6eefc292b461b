package org.jieti.cli;

import java.io.BufferedWriter;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

/**
 * The world as a command sees it. Results go to {@code out}, which tells when it cannot be written, everything else to
 * {@code err}; both in UTF-8.
 *
 * @param columns the width of the terminal that results go to; empty if they go to a file or a pipe
 * @param isColored whether messages may be coloured when nothing is said about it
 * @param isLive whether messages go to a terminal on which a line can be written over
 * @param locale the language of messages
 * @param fileLocale the language of headers and reasons in files: English unless another was asked for, so that a result
 *     is the same on every machine
 */
record Console(
        InputStream in,
        Writer out,
        PrintWriter err,
        Clock clock,
        Optional<Integer> columns,
        boolean isColored,
        boolean isLive,
        Locale locale,
        Locale fileLocale) {

    private static final int ORDINARY_WIDTH = 80;

    /** The console of this process; the launcher says how wide the terminal is, if results go to one. */
    static Console ofProcess(InputStream in, OutputStream out, OutputStream err) {
        Optional<Integer> columns = Optional.ofNullable(Integer.getInteger("jieti.columns"));
        boolean isLive = Boolean.getBoolean("jieti.terminal") && !"dumb".equals(System.getenv("TERM"));
        boolean isColored = isLive && System.getenv("NO_COLOR") == null;
        PrintWriter told = new PrintWriter(writer(err));
        return new Console(
                in, writer(out), told, Clock.systemUTC(), columns, isColored, isLive, Locale.ENGLISH, Locale.ENGLISH);
    }

    /** A console in English, whatever the machine speaks, whose messages are kept and not looked at. */
    Console(InputStream in, Writer out, PrintWriter err, Clock clock, Optional<Integer> columns, boolean isColored) {
        this(in, out, err, clock, columns, isColored, false, Locale.ENGLISH, Locale.ENGLISH);
    }

    /** The same with messages in this language. */
    Console speaking(Language language) {
        return new Console(in, out, err, clock, columns, isColored, isLive, language.locale(), fileLocale);
    }

    /** The same with messages and files in this language. */
    Console writing(Language language) {
        return new Console(in, out, err, clock, columns, isColored, isLive, language.locale(), language.locale());
    }

    /** The same, as if results went to a pipe. */
    Console inPipe() {
        return new Console(in, out, err, clock, Optional.empty(), isColored, isLive, locale, fileLocale);
    }

    private static Writer writer(OutputStream stream) {
        return new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    }

    /** The width that messages are laid out for. */
    int width() {
        return columns.orElse(ORDINARY_WIDTH);
    }
}
