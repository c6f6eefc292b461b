package org.jieti.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jieti.cli.Cli;
import org.jieti.support.Sample;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sample comes to on Spark what the command makes of it. */
final class SamplesOnSparkTest {

    @TempDir
    private Path folder;

    static Stream<Sample> samples() {
        return Sample.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void comesToTheSame(Sample sample) throws IOException {
        Path ofCommand = folder.resolve("command");
        Path ofJob = folder.resolve("job");

        Cli.Result command = Cli.inPipe().run(args(sample, ofCommand, "assess"));
        LocalSpark.Result job = LocalSpark.run(args(sample, ofJob));

        assertThat(job.status()).as(job.err()).isEqualTo(command.status());
        assertThat(Answer.ofJob(ofJob)).isEqualTo(Answer.ofCommand(ofCommand));
        assertThat(Answer.ofJob(ofJob).surcharges()).hasSizeGreaterThan(1);
    }

    private static Object[] args(Sample sample, Path output, Object... first) {
        List<Object> args = new ArrayList<>(List.of(first));
        args.addAll(sample.sheets());
        args.addAll(options(sample));
        args.addAll(List.of("-o", output));
        return args.toArray();
    }

    /** The options of its last command, if that prices, each with its word. */
    private static List<String> options(Sample sample) {
        List<String> commands = sample.commands();
        List<String> words = List.of(commands.get(commands.size() - 1).split(" ", -1));
        List<String> options = new ArrayList<>();
        for (int i = 1; words.get(0).equals("assess") && i < words.size(); i++) {
            if (words.get(i - 1).startsWith("--")) {
                options.addAll(words.subList(i - 1, i + 1));
            }
        }
        return options;
    }
}
