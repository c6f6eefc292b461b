-- Every row of the sheet with its amounts in yuan, each rounded to the fen by itself, as the lines of jieti are.
-- DECIMAL / DECIMAL gives DOUBLE here, so the one division runs on whole numbers: hundredths of kWh and of yuan, tenths of kWh/t.
CREATE TEMP {kind} priced AS
WITH sheet AS (
    SELECT * FROM read_csv({sheet}, auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', columns = {
        'enterprise_id': 'VARCHAR', 'enterprise': 'VARCHAR', 'region': 'VARCHAR', 'industry': 'VARCHAR',
        'category': 'VARCHAR', 'voltage': 'VARCHAR', 'period': 'VARCHAR', 'electricity_kwh': 'DECIMAL(10, 2)',
        'output_t': 'DECIMAL(10, 2)', 'energy_intensity': 'DECIMAL(6, 1)', 'energy_limit': 'DECIMAL(6, 1)',
        'water_source': 'VARCHAR', 'water_use': 'VARCHAR', 'water_taken_m3': 'DECIMAL(10, 2)',
        'water_plan_m3': 'DECIMAL(10, 2)'})
),
bases AS (
    SELECT enterprise_id, enterprise, region, industry, category, period, electricity_kwh, energy_intensity, energy_limit,
        water_source, water_taken_m3,
        -- cn/electricity/differential, version of 2014-07-01
        CASE WHEN industry = '水泥熟料' THEN 0.40 ELSE 0.30 END AS eliminated_rate,
        CASE WHEN industry NOT IN ('水泥熟料', '水泥粉磨', '铁合金', '电石', '烧碱') THEN NULL
             WHEN category = '淘汰类' THEN eliminated_rate
             WHEN category = '限制类' THEN 0.10 END AS differential_rate,
        -- zhejiang/electricity/punitive, version of 2011-06-01: on the share of the electricity above the limit
        CASE WHEN energy_intensity <= energy_limit THEN 0.00
             WHEN energy_intensity <= 2.0 * energy_limit THEN 0.10
             ELSE eliminated_rate END AS punitive_rate,
        (electricity_kwh * 100.0)::BIGINT AS kwh_100,
        (energy_intensity * 10.0)::BIGINT AS intensity_10,
        (greatest(energy_intensity - energy_limit, 0.0) * 10.0)::BIGINT AS over_limit_10,
        (punitive_rate * 100.0)::BIGINT AS rate_100,
        -- zhejiang/water/resource-fee, version of 2015-01-01
        CASE WHEN water_source = '地下水' THEN 0.5 ELSE 0.2 END AS water_rate,
        greatest(water_taken_m3 - water_plan_m3, 0.00) AS over_plan,
        CASE WHEN water_source = '公共供水' THEN 0.00 ELSE over_plan END AS over_plan_charged,
        least(over_plan_charged, 0.2 * water_plan_m3) AS tier_1,
        least(over_plan_charged, 0.4 * water_plan_m3) - tier_1 AS tier_2,
        over_plan_charged - tier_1 - tier_2 AS tier_3
    FROM sheet
)
SELECT *,
    coalesce(round(electricity_kwh * differential_rate, 2), 0.00) AS differential,
    ((2 * kwh_100 * rate_100 * over_limit_10 + 100 * intensity_10) // (200 * intensity_10))::DECIMAL(12, 0) * 0.01 AS punitive,
    greatest(differential, punitive) AS electricity,
    round(water_taken_m3 * water_rate, 2) AS fee,
    round(tier_1 * water_rate, 2) AS fee_1,
    round(tier_2 * water_rate * 2.0, 2) AS fee_2,
    round(tier_3 * water_rate * 3.0, 2) AS fee_3,
    fee + fee_1 + fee_2 + fee_3 AS water
FROM bases;
