package org.jieti.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Called by the build for the class-data archive: goes the ways that runs go, so that the JVM meets their classes. */
final class Rehearsal {

    private static final String FIRST = "01-first-run";

    /** All of an enterprise in one row, and no register: such a sheet is priced in passing, and like cases alike. */
    private static final String WIDE = """
            enterprise_id,enterprise,region,industry,category,voltage,period,electricity_kwh,output_t,energy_intensity,energy_limit,\
            water_source,water_use,water_taken_m3,water_plan_m3
            1,兰溪铁合金,兰溪市,铁合金,限制类,35kV,2015-01,667470.61,72581.30,257.5,176.7,地表水,一般,62730.46,45962
            1,兰溪铁合金,兰溪市,铁合金,限制类,35kV,2015-02,2439242.32,32832.55,482.5,176.7,地表水,一般,74861.74,45962
            2,"杭州水泥,二厂",杭州市,水泥,淘汰类,10kV,2015-01,449107.81,40764.19,147.7,176.7,地下水,一般,35960.69,45962
            2,"杭州水泥,二厂",杭州市,水泥,淘汰类,10kV,2015-02,1611227.51,63660.24,378.3,176.7,地下水,一般,,45962
            2,"杭州水泥,二厂",杭州市,水泥,淘汰类,10kV,2015-13,1611227.51,63660.24,378.3,176.7,地下水,一般,,45962
            """;

    private Rehearsal() {}

    /** The first argument is the folder of the samples, the second one for results. */
    public static void main(String[] args) throws IOException {
        Path samples = Path.of(args[0]);
        String usage = samples.resolve(FIRST).toString();
        Console console = Console.ofProcess(
                InputStream.nullInputStream(), OutputStream.nullOutputStream(), OutputStream.nullOutputStream());
        HeadStart.begin(console.locale());
        Main.run(console, "assess", usage, "-o", args[1]);
        Main.run(console, "assess", usage);
        Main.run(
                console,
                "assess",
                usage,
                samples.resolve("03-water-over-quota").toString(),
                samples.resolve("04-discharge-fee-and-tax").toString(),
                "-o",
                args[1]);
        String wide = Files.writeString(Path.of(args[1] + ".csv"), WIDE).toString();
        Main.run(console, "assess", wide, "--no-lines", "--quiet", "-o", args[1]);
        Main.run(console, "assess", wide, "-o", args[1]);
        Main.run(console, "classify", samples.resolve("07-backward-capacity").toString());
    }
}
