-- What jieti tells at the end of a run, and keeps in run.json.
COPY (
    SELECT count(*) AS enterprise_periods, sum(electricity) AS electricity, sum(water) AS water, sum(total) AS total
    FROM surcharges
) TO {out} (FORMAT csv, HEADER);
