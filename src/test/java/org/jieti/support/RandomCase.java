package org.jieti.support;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jieti.schedule.EffectivePeriod;
import org.jieti.schedule.Schedule;
import org.jieti.schedule.Version;

/** Cases that the shipped schedules have something to say about, with facts left out here and there. */
public final class RandomCase {

    private static final int LAST_YEAR = 2025;

    private final Seeded seeded;
    private final Schedule about;
    private final boolean isLocal;
    private final List<String> facts = new ArrayList<>();

    /** Every second case is of the place and the days of some schedule. */
    private RandomCase(Seeded seeded) {
        this.seeded = seeded;
        List<Schedule> shipped = ShippedCase.schedules();
        this.about = shipped.get(seeded.below(shipped.size()));
        this.isLocal = seeded.chance(2) && about.region().depth() > 0;
    }

    public static Given of(Seeded seeded) {
        RandomCase random = new RandomCase(seeded);
        Given given = Given.in(random.period(), random.facts());
        for (int i = seeded.below(9); i > 0; i--) {
            given.discharging(random.discharge());
        }
        return given;
    }

    private String period() {
        int year = isLocal ? yearOfTheSchedule() : 2003 + seeded.below(23);
        int month = 1 + seeded.below(12);
        return switch (seeded.below(5)) {
            case 0 -> year + "Q" + (1 + seeded.below(4));
            case 1 -> String.valueOf(year);
            case 2 -> "%d-%02d-%02d..%d-12-31".formatted(year, month, 1 + seeded.below(28), year);
            default -> "%d-%02d".formatted(year, month);
        };
    }

    private int yearOfTheSchedule() {
        List<Version> versions = about.versions();
        EffectivePeriod days = versions.get(seeded.below(versions.size())).days();
        int first = days.from().getYear();
        int last = days.until().map(LocalDate::getYear).orElse(LAST_YEAR);
        return first + seeded.below(Math.max(0, last - first) + 1);
    }

    private String region() {
        return isLocal
                ? about.region().code()
                : seeded.oneOf("浙江", "杭州", "北京", "江苏", "南京市", "广东", "河南", "330199", "Utopia");
    }

    private String[] facts() {
        facts.clear();
        sometimes("region: " + region());
        sometimes("industry: "
                + seeded.oneOf(
                        "cement",
                        "clinker",
                        "cement-grinding",
                        "steel",
                        "sintering",
                        "electrolytic-aluminium",
                        "ceramics",
                        "zinc-smelting",
                        "ferroalloy",
                        "data-centre",
                        "炼金术"));
        sometimes("category: " + seeded.oneOf("encouraged", "permitted", "restricted", "eliminated"));
        sometimes("capacity_task_missed: " + seeded.oneOf("yes", "no"));
        sometimes("elimination_overdue: " + seeded.oneOf("yes", "no"));
        sometimes("price_tier: " + seeded.oneOf("first", "second", "third"));
        sometimes("pue: 1." + seeded.below(10));
        sometimes("grade: " + seeded.oneOf("A", "B", "C", "C-", "D"));
        sometimes("grade_years: " + (1 + seeded.below(4)));
        sometimes("two_high: " + seeded.oneOf("yes", "no"));
        sometimes("credit: " + seeded.oneOf("green", "yellow", "red", "black"));
        sometimes("over_limit_multiple: " + seeded.decimal(3, 2));
        sometimes("electricity_kwh: " + seeded.decimal(2_000_000, 2) + " kWh");
        sometimes("equipment_kwh: " + seeded.decimal(900_000, 2) + " kWh");
        sometimes("energy_intensity: " + (13_000 + seeded.below(1_200)) + "." + seeded.below(100) + " kWh/t");
        sometimes("renewable_share: " + seeded.decimal(40, 1) + " %");
        sometimes("renewable_incentive: " + seeded.decimal(20, 1) + " %");
        sometimes("water_m3: " + seeded.decimal(5_000, 3) + " m3");
        sometimes("water_quota_m3: " + seeded.decimal(4_000, 1) + " m3");
        sometimes("water_price: " + seeded.decimal(9, 2) + " CNY/m3");
        sometimes("water_price_all_in: " + seeded.decimal(9, 2) + " CNY/m3");
        sometimes("discharge_coefficient: 0." + (1 + seeded.below(9)));
        sometimes("water_resource_rate: " + seeded.decimal(5, 2) + " CNY/m3");
        sometimes("water_use: " + seeded.oneOf("general", "special", "public-supply", "agriculture"));
        sometimes("water_class: "
                + seeded.oneOf("resident", "commercial", "general-industrial", "high-pollution-industrial"));
        sometimes("water_source: " + seeded.oneOf("surface", "groundwater", "public-supply", "once-through"));
        sometimes("water_taken_m3: " + seeded.decimal(90_000, 1) + " m3");
        sometimes("water_plan_m3: " + seeded.decimal(60_000, 0) + " m3");
        return facts.toArray(String[]::new);
    }

    /** What is not counted in equivalents: noise, waste, and smoke by its blackness. */
    private String[] otherDischarge() {
        facts.clear();
        facts.add("outlet: " + seeded.oneOf("N1", "S1"));
        String medium = seeded.oneOf("noise", "solid-waste", "air");
        facts.add("medium: " + medium);
        switch (medium) {
            case "noise" -> {
                facts.add("pollutant: industrial-noise");
                sometimes("noise_db: " + (50 + seeded.below(30)) + " dB");
                sometimes("noise_limit_db: 60 dB");
                sometimes("noise_days: " + seeded.below(31) + " day");
            }
            case "solid-waste" -> {
                facts.add("pollutant: " + seeded.oneOf("tailings", "fly-ash", "hazardous-waste"));
                sometimes("waste_t: " + seeded.decimal(900, 1) + " t");
            }
            default -> {
                facts.add("pollutant: smoke-blackness");
                sometimes("ringelmann: " + seeded.decimal(6, 1));
                sometimes("fuel_t: " + seeded.decimal(900, 1) + " t");
            }
        }
        return facts.toArray(String[]::new);
    }

    private String[] discharge() {
        facts.clear();
        if (seeded.chance(6)) {
            return otherDischarge();
        }
        boolean isWater = seeded.chance(2);
        facts.add("outlet: " + seeded.oneOf("DA001", "DW002"));
        facts.add("medium: " + (isWater ? "water" : "air"));
        if (seeded.chance(9)) {
            facts.add("destination: treatment-plant");
        }
        sometimes("pollutant: "
                + (isWater
                        ? seeded.oneOf(
                                "cod",
                                "bod5",
                                "toc",
                                "ammonia-nitrogen",
                                "total-lead",
                                "total-cadmium",
                                "petroleum",
                                "suspended-solids",
                                "ph",
                                "colour",
                                "unobtainium")
                        : seeded.oneOf("sulphur-dioxide", "nitrogen-oxides", "fluoride", "lead-compounds", "ammonia")));
        sometimes("mass_kg: " + seeded.decimal(9_000, 4) + " kg");
        sometimes("volume_m3: " + seeded.decimal(50_000, 2) + " m3");
        sometimes("concentration: " + seeded.decimal(14, 2) + (isWater ? " mg/L" : " mg/m3"));
        sometimes("limit: " + seeded.decimal(14, 1) + (isWater ? " mg/L" : " mg/m3"));
        sometimes("mass_cap_kg: " + seeded.decimal(9_000, 1) + " kg");
        return facts.toArray(String[]::new);
    }

    private void sometimes(String fact) {
        if (!seeded.chance(8)) {
            facts.add(fact);
        }
    }
}
