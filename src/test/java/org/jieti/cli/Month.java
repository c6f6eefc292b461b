package org.jieti.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.jieti.support.ReadCsv;

/**
 * Sheets of a month and what comes of them.
 *
 * @param folder where both are
 */
record Month(Path folder) {

    Path file(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }

    Path result() {
        return folder.resolve("result");
    }

    /** Usage of three kinds with a refused row, and a register. */
    Object[] sheets() throws IOException {
        Path usage = file(
                "usage.csv",
                "企业编号,所属期,用电量(万千瓦时),用水量,用水定额,基本水价",
                "330481001,2010-06,12.5,,,",
                "330481002,2010-06,x,,,",
                "110101003,2021-06,,1300,1000,4.2",
                "330481001,2010-07,1.25,,,");
        Path register = file(
                "register.csv",
                "enterprise_id,enterprise,region,industry,category",
                "330481001,海宁水泥厂,浙江,水泥,淘汰",
                "330481002,嘉兴铁合金厂,浙江,铁合金,限制",
                "110101003,北京啤酒厂,北京,,允许");
        Path water = file(
                "water.csv",
                "企业编号,所属期,排放口,介质,污染物,排放量",
                "330481001,2019-06,W1,水,化学需氧量,500",
                "330481001,2019-06,W1,水,氨氮,80",
                "330481001,2019-06,W1,水,以太,3");
        return new Object[] {"assess", usage, register, water};
    }

    static Object[] and(Object[] args, Object... more) {
        return Stream.concat(Stream.of(args), Stream.of(more)).toArray();
    }

    /** A file of the result, without the mark at its beginning. */
    String text(String file) throws IOException {
        return ReadCsv.unmarked(Files.readString(result().resolve(file)));
    }

    List<CSVRecord> records(String file) throws IOException {
        return ReadCsv.records(text(file));
    }

    /** Every file below a folder with its bytes. */
    static Map<String, String> content(Path folder) throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                content.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return content;
    }
}
