-- The columns of jieti's lines.csv, levy by levy.
COPY (
    SELECT enterprise_id, period, 'electricity.differential' AS levy, 'cn/electricity/differential' AS schedule,
        NULL AS tier, electricity_kwh AS quantity, 'kWh' AS unit, differential_rate AS rate, 'CNY/kWh' AS rate_unit,
        1 AS multiplier, CASE WHEN punitive > differential THEN 0.00 ELSE differential END AS amount,
        CASE WHEN punitive > differential THEN 'yielded' ELSE 'charged' END AS status,
        CASE WHEN punitive > differential THEN 'electricity.punitive is at least as high' END AS reason,
        '发改价格〔2014〕880号' AS document, NULL AS article
    FROM priced WHERE differential_rate IS NOT NULL
    UNION ALL
    SELECT enterprise_id, period, 'electricity.punitive', 'zhejiang/electricity/punitive',
        CASE WHEN energy_intensity > 2.0 * energy_limit THEN '> 100 %' ELSE '> 0 %, ≤ 100 %' END,
        ((2 * 10000 * kwh_100 * over_limit_10 + intensity_10) // (2 * intensity_10))::DECIMAL(15, 0) * 0.000001, 'kWh',
        punitive_rate, 'CNY/kWh', 1, CASE WHEN punitive > differential THEN punitive ELSE 0.00 END,
        CASE WHEN punitive > differential THEN 'charged' ELSE 'yielded' END,
        CASE WHEN punitive > differential THEN 'rate as in cn/electricity/differential'
             ELSE 'rate as in cn/electricity/differential; electricity.differential is at least as high' END,
        '浙价资〔2010〕275号', 'second stage (实行超额部分的惩罚性电价)'
    FROM priced WHERE over_limit_10 > 0
    UNION ALL
    SELECT enterprise_id, period, 'electricity.punitive', 'zhejiang/electricity/punitive', NULL, NULL, NULL, NULL, NULL, NULL,
        0.00, 'zero', 'the quantity charged is at most 0 kWh',
        '浙价资〔2010〕275号', 'second stage (实行超额部分的惩罚性电价)'
    FROM priced WHERE over_limit_10 = 0
    UNION ALL
    SELECT enterprise_id, period, 'water.resource-fee', 'zhejiang/water/resource-fee', NULL, water_taken_m3, 'm3', water_rate,
        'CNY/m3', 1, fee, 'charged', 'the text of this law is known at second hand', '浙价资〔2014〕207号', NULL
    FROM priced
    UNION ALL
    SELECT enterprise_id, period, 'water.resource-fee', 'zhejiang/water/resource-fee', NULL, over_plan, 'm3', 0,
        'CNY/m3', 1, 0.00, 'zero', 'nothing is charged over plan; the text of this law is known at second hand',
        '浙价资〔2014〕207号', NULL
    FROM priced WHERE over_plan_charged = 0
    UNION ALL
    SELECT enterprise_id, period, 'water.resource-fee', 'zhejiang/water/resource-fee', '< 20 %', tier_1, 'm3', water_rate,
        'CNY/m3', 1, fee_1, 'charged', 'the text of this law is known at second hand', '浙价资〔2014〕207号', NULL
    FROM priced WHERE tier_1 > 0
    UNION ALL
    SELECT enterprise_id, period, 'water.resource-fee', 'zhejiang/water/resource-fee', '≥ 20 %, < 40 %', tier_2, 'm3',
        water_rate, 'CNY/m3', 2, fee_2, 'charged', 'the text of this law is known at second hand', '浙价资〔2014〕207号', NULL
    FROM priced WHERE tier_2 > 0
    UNION ALL
    SELECT enterprise_id, period, 'water.resource-fee', 'zhejiang/water/resource-fee', '≥ 40 %', tier_3, 'm3', water_rate,
        'CNY/m3', 3, fee_3, 'charged', 'the text of this law is known at second hand', '浙价资〔2014〕207号', NULL
    FROM priced WHERE tier_3 > 0
) TO {out} (FORMAT csv, HEADER);
