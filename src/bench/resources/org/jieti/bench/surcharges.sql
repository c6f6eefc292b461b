-- The columns of jieti's surcharges.csv.
CREATE TEMP {kind} surcharges AS
SELECT enterprise_id, enterprise, region, industry,
    CASE category WHEN '鼓励类' THEN 'encouraged' WHEN '允许类' THEN 'permitted'
                  WHEN '限制类' THEN 'restricted' WHEN '淘汰类' THEN 'eliminated' END AS category,
    period, electricity, water, NULL AS wastewater, NULL AS pollutant, NULL AS gas, NULL AS late_payment,
    electricity + water AS total, 0 AS undetermined
FROM priced;
COPY surcharges TO {out} (FORMAT csv, HEADER);
