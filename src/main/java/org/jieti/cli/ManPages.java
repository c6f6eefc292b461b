package org.jieti.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;

/** Called by the build: writes a manual page for every command in every language, from what its {@code --help} is made of. */
final class ManPages {

    private ManPages() {}

    /** The argument is the folder, below which pages lie as {@code man} looks for them: {@code man1}, {@code zh_CN/man1}. */
    public static void main(String[] args) throws IOException {
        write(Path.of(args[0]));
    }

    static void write(Path folder) throws IOException {
        Console console = Console.ofProcess(
                InputStream.nullInputStream(), OutputStream.nullOutputStream(), OutputStream.nullOutputStream());
        for (Language language : Language.values()) {
            Path pages = language == Language.en
                    ? folder.resolve("man1")
                    : folder.resolve(language.locale().toString()).resolve("man1");
            Files.createDirectories(pages);
            write(pages, HelpText.worded(new Commands(console).ready(), console.speaking(language)));
        }
    }

    private static void write(Path pages, CommandLine command) throws IOException {
        ManPage page = new ManPage(command);
        Files.writeString(pages.resolve(page.name() + ".1"), page.text());
        for (CommandLine below : command.getSubcommands().values()) {
            write(pages, below);
        }
    }
}
