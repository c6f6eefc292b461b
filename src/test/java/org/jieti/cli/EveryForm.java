package org.jieti.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jieti.support.Law;
import org.jieti.support.Seeded;

/** A folder with sheets and schedules of which lines of every form come: each rounding, settlements, lump sums, packages, shares, changed periods, odd units. */
final class EveryForm {

    private static final List<String> ROUNDINGS = List.of("half_up", "half_even", "up", "down");

    private static final List<String> LEVIES =
            List.of("electricity.differential", "electricity.punitive", "electricity.tiered", "electricity.per-mu");

    private EveryForm() {}

    /** Writes them; the words of the command line. */
    static List<Object> in(Path folder, int rows, long seed) throws IOException {
        Path schedules = Files.createDirectories(folder.resolve("schedules"));
        for (int i = 0; i < LEVIES.size(); i++) {
            write(schedules, LEVIES.get(i), power(ROUNDINGS.get(i), i));
        }
        write(schedules, "water.over-quota", SETTLED);
        write(schedules, "water.resource-fee", CHANGED);
        write(schedules, "gas.tiered", PACKAGES);
        Path usage = Files.writeString(folder.resolve("usage.csv"), usage(rows, new Seeded(seed)));
        return List.of("assess", usage, "--schedules", schedules, "--region", "浙江");
    }

    private static void write(Path folder, String levy, String charges) throws IOException {
        String own = Law.charging(levy, charges);
        Files.writeString(folder.resolve(levy + ".yaml"), levy.equals("water.resource-fee") ? twoVersions(own) : own);
    }

    /** What is charged until the middle of a month, and then once more at another rate. */
    private static String twoVersions(String own) {
        int from = own.indexOf("  - from: ");
        String later = own.substring(from).replace("2010-01-01", "2012-05-18").replace("0.37", "0.41");
        return own.substring(0, from)
                + later
                + own.substring(from).replace("from: 2010-01-01", "from: 2010-01-01\n    until: 2012-05-18");
    }

    private static String power(String mode, int number) {
        return """
                - quantity: electricity_kwh
                  rate: 3%d.25 CNY/MWh
                  round: {places: 2, mode: %s}
                - quantity: electricity_kwh
                  rate: 0.0%d35 CNY/kWh
                  round: {places: %d, mode: %s}
                """.formatted(number, mode, number, number % 3, mode);
    }

    private static final String SETTLED = """
            - name: water
              quantity: water_m3
              settle: quarter
              tiers:
                mode: graduated
                bands:
                  - {up_to: 300 m3, rate: 2.005 CNY/m3}
                  - {amount: 13 CNY, rate: 9.135 CNY/m3}
            - {percentage: 3.5 %, of: [water]}
            """;

    private static final String CHANGED =
            "- {quantity: water_m3, rate: 0.37 CNY/m3, at_least: 7 CNY, at_most: 200 CNY}\n";

    private static final String PACKAGES = """
            - quantity: gas_m3
              package: {size: 150 m3, price: 33.333 CNY, partial: up}
            """;

    private static String usage(int rows, Seeded seeded) {
        StringBuilder sheet = new StringBuilder("enterprise_id,period,electricity_kwh,water_m3,gas_m3\n");
        for (int row = 0; row < rows; row++) {
            sheet.append("E" + (1000 + row / 6) + ",2012-0" + (1 + row % 6));
            int places = seeded.below(4);
            sheet.append("," + seeded.decimal(seeded.oneOf(100, 10_000, 1_000_000_000), places));
            sheet.append("," + seeded.decimal(600, seeded.below(3)));
            sheet.append("," + seeded.decimal(2000, 1) + "\n");
        }
        return sheet.toString();
    }
}
