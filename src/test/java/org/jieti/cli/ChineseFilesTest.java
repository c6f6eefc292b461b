package org.jieti.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files have Chinese headers where they are asked for, and nowhere else; what has them is read back. */
final class ChineseFilesTest {

    private static final Path SAMPLES = Path.of("samples");
    private static final List<String> FILES = List.of("surcharges.csv", "lines.csv", "rejects.csv");

    @TempDir
    private Path folder;

    private Path file(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }

    private Path usage() throws IOException {
        return file(
                "usage.csv",
                "户号,地区,行业,类别,月份,用电量(万千瓦时),备注",
                "E1,浙江,水泥,淘汰,2010-06,1.2x,甲",
                "E2,浙江,水泥,淘汰,2010-06,0.1,乙",
                "E3,浙江,水泥,,2010-06,0.3,丙");
    }

    private Path assessed(Cli cli, String name, Object... options) throws IOException {
        Path result = folder.resolve(name);
        Object[] args = new Object[options.length + 4];
        args[0] = "assess";
        args[1] = usage();
        args[2] = "-o";
        args[3] = result;
        System.arraycopy(options, 0, args, 4, options.length);
        assertThat(cli.run(args).status()).isEqualTo(1);
        return result;
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file).replace("\uFEFF", "");
    }

    private static String header(Path file) throws IOException {
        return text(file).lines().findFirst().orElse("");
    }

    @Test
    void headersAndReasonsAreChineseWhereTheyAreAskedFor() throws IOException {
        Path result = assessed(Cli.inPipe(), "result", "--lang", "zh");

        assertThat(header(result.resolve("surcharges.csv")))
                .isEqualTo("企业编号,企业名称,地区,行业,产业类别,所属期,电费,水费,污水费,污染物收费,气费,滞纳金,合计,无法确定的项数");
        assertThat(header(result.resolve("lines.csv")))
                .isEqualTo("企业编号,所属期,收费项目,规定,所在档次,计费数量,数量单位,标准,标准单位,系数,金额,状态,原因,依据文件,条款");
        assertThat(header(result.resolve("rejects.csv"))).isEqualTo("文件,行,列,字段,值,代码,说明,户号,地区,行业,类别,月份,用电量(万千瓦时),备注");
        assertThat(text(result.resolve("lines.csv"))).contains(",undetermined,缺少产业类别,", "electricity.differential");
        assertThat(text(result.resolve("rejects.csv")))
                .contains(",not-a-number,")
                .contains("。");
        assertThat(Files.readString(result.resolve("run.json"))).containsPattern("\"lang\" ?: ?\"zh\"");
    }

    /** A result is the same on every machine; what a person is told need not be. */
    @Test
    void theLanguageOfTheMachineChangesNoFile() throws IOException {
        Path english = assessed(Cli.inPipe(), "english");
        Path chinese = assessed(Cli.inPipe().inChina(), "chinese");

        for (String name : FILES) {
            assertThat(Files.readAllBytes(chinese.resolve(name)))
                    .as(name)
                    .isEqualTo(Files.readAllBytes(english.resolve(name)));
        }
        assertThat(Files.readString(chinese.resolve("run.json"))).doesNotContain("lang");
        Cli.Result piped = Cli.inPipe().inChina().run("assess", usage());
        assertThat(piped.out()).isEqualTo(Cli.inPipe().run("assess", usage()).out());
        assertThat(piped.err()).contains("无法确定", "合计");
        assertThat(Cli.inPipe().inChina().run("template").out())
                .isEqualTo(Cli.inPipe().run("template").out());
        assertThat(Cli.inPipe().inChina().run("assess", usage(), "--lang", "en").err())
                .isEqualTo(Cli.inPipe().run("assess", usage()).err());
    }

    @Test
    void aTerminalIsReadByAPerson() throws IOException {
        assertThat(Cli.onTerminal(120).inChina().run("assess", usage()).out())
                .contains("企业编号", "所属期", "合计")
                .doesNotContain("enterprise_id", "total");
        assertThat(Cli.onTerminal(120).inChina().run("schedules", "list").out()).contains("规定", "依据文件");
    }

    @Test
    void rejectsAreReadBack() throws IOException {
        Path result = assessed(Cli.inPipe(), "result", "--lang", "zh");
        Path mended = Files.writeString(
                folder.resolve("mended.csv"),
                text(result.resolve("rejects.csv")).replace("1.2x", "1.2"));

        Cli.Result fed = Cli.inPipe().run("assess", mended);

        assertThat(fed.err()).doesNotContain("error");
        assertThat(fed.out()).contains("E1,,浙江省,水泥,eliminated,2010-06,3600.00").doesNotContain("E2");
    }

    /** Under the headers of either language, whichever is asked for the next time. */
    @Test
    void whatIsRefusedAgainIsStillKnownByItsPlace() throws IOException {
        Path refused = assessed(Cli.inPipe(), "result", "--lang", "zh").resolve("rejects.csv");
        for (String language : List.of("en", "zh")) {
            Path again = folder.resolve("again-" + language);
            Cli.inPipe().run("assess", refused, "-o", again, "--lang", language);

            assertThat(text(again.resolve("rejects.csv")).lines())
                    .hasSize(2)
                    .last()
                    .asString()
                    .containsPattern(
                            "usage\\.csv,2,,用电量\\(万千瓦时\\),1\\.2x,not-a-number,.*,E1,浙江,水泥,淘汰,2010-06,1\\.2x,甲");
        }
    }

    /** No amount is taken for a usage, however its column is called. */
    @Test
    void surchargesAndLinesAreReadBack() throws IOException {
        Path result = assessed(Cli.inPipe(), "result", "--lang", "zh");

        assertThat(fields(result.resolve("surcharges.csv")))
                .containsExactly("enterprise_id", "enterprise", "region", "industry", "category", "period");
        assertThat(fields(result.resolve("lines.csv"))).containsExactly("enterprise_id", "period", "levy");
    }

    /** The fields that the columns of a sheet are taken for. */
    private static List<String> fields(Path sheet) {
        return Cli.inPipe()
                .run("check", "--verbose", sheet)
                .out()
                .lines()
                .skip(1)
                .map(row -> row.split(",", -1)[3])
                .filter(field -> !field.isEmpty())
                .toList();
    }

    @Test
    void aRegisterThatWasWorkedOutIsReadBack() throws IOException {
        Path sample = SAMPLES.resolve("07-backward-capacity");
        Path[] registers = {folder.resolve("en.csv"), folder.resolve("zh.csv")};
        String[] priced = new String[2];
        for (int i = 0; i < 2; i++) {
            Cli.inPipe()
                    .run("classify", sample, "--period", "2010", "-o", registers[i], "--lang", i == 0 ? "en" : "zh");
            priced[i] = Cli.inPipe()
                    .run("assess", registers[i], sample.resolve("用电.csv"), sample.resolve("能耗.csv"))
                    .out();
        }

        assertThat(header(registers[1])).startsWith("企业编号,企业名称,地区,行业,产业类别").doesNotContain("enterprise");
        assertThat(priced[0]).hasLineCount(priced[1].split("\n", -1).length - 1).contains("00");
        assertThat(priced[1]).isEqualTo(priced[0]);
    }

    @Test
    void checkReadsATableInChinese() throws IOException {
        assertThat(Cli.inPipe()
                        .run("check", "--verbose", usage(), "--lang", "zh")
                        .out())
                .startsWith("文件,列,表头,字段,单位,倍数\n".replace("单位", "数量单位"));
    }
}
